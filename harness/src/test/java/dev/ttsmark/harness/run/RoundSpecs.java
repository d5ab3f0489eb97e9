package dev.ttsmark.harness.run;

import dev.ttsmark.harness.corpus.Utterance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an engine's process is told, with what a test does not care for filled in. */
final class RoundSpecs {

    private static final Path NOWHERE = Path.of("nowhere");

    private RoundSpecs() {}

    /** Of a process that is started at 0 and decides itself. */
    static RoundSpec pilot(CallRule rule, List<Utterance> texts, long aimMillis, long limitMillis) {
        return spec(rule, Optional.empty(), texts, List.of(), Map.of(), 1, 0, aimMillis, limitMillis, NOWHERE);
    }

    /** Of a process that is started at 0 and told how many calls to make. */
    static RoundSpec told(CallRule rule, CallCounts calls, List<Utterance> texts, List<Take> takes, long limitMillis) {
        return spec(rule, Optional.of(calls), texts, takes, Map.of(), 1, 0, limitMillis, limitMillis, NOWHERE);
    }

    static RoundSpec spec(
            CallRule rule,
            Optional<CallCounts> calls,
            List<Utterance> texts,
            List<Take> takes,
            Map<String, String> options,
            long orderSeed,
            long startedEpochMillis,
            long aimEpochMillis,
            long deadlineEpochMillis,
            Path directory) {
        return new RoundSpec(
                1,
                "t",
                options.containsKey("fault") ? "faulty" : "tone",
                Optional.empty(),
                options,
                texts.get(0),
                texts,
                Map.of(),
                rule,
                calls,
                List.of(),
                takes,
                orderSeed,
                5,
                20_000,
                startedEpochMillis,
                aimEpochMillis,
                deadlineEpochMillis,
                ProcessHandle.current().pid(),
                directory);
    }
}
