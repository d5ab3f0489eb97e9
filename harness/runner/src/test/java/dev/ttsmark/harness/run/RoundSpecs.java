package dev.ttsmark.harness.run;

import dev.ttsmark.harness.corpus.Utterance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What engines' processes are told that are started at 0, with what a test does not care for filled in. */
record RoundSpecs(CallRule rule, List<Utterance> texts) {

    private static final Path NOWHERE = Path.of("nowhere");

    /** Of a process that decides itself. */
    RoundSpec pilot(long aimMillis, long limitMillis) {
        return spec(Optional.empty(), Duration.ofMillis(aimMillis), Duration.ofMillis(limitMillis));
    }

    /** Of a process that is told how many calls to make. */
    RoundSpec told(CallCounts calls, List<Take> takes, long limitMillis) {
        return spec(Optional.of(calls), takes, Map.of(), 1, 0, limitMillis, limitMillis, NOWHERE);
    }

    RoundSpec spec(Optional<CallCounts> calls, Duration aim, Duration limit) {
        return spec(calls, List.of(), Map.of(), 1, 0, aim.toMillis(), limit.toMillis(), NOWHERE);
    }

    RoundSpec spec(
            Optional<CallCounts> calls,
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
