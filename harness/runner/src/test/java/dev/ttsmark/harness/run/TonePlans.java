package dev.ttsmark.harness.run;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.ReportLanguage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Small plans for the scripted engine. */
final class TonePlans {

    static final List<Utterance> TEXTS = List.of(
            new Utterance("c", "EN-1", "en", "One."),
            new Utterance("c", "EN-2", "en", "One two three."),
            new Utterance("c", "XX-1", "xx", "Nobody speaks this."));

    private TonePlans() {}

    static Plan.EngineEntry tone(String name, Map<String, String> options) {
        return new Plan.EngineEntry(name, "tone", "", options, List.of());
    }

    /** @param options with a {@code fault} */
    static Plan.EngineEntry faulty(String name, Map<String, String> options) {
        return new Plan.EngineEntry(name, "faulty", "", options, List.of());
    }

    static Plan plan(int rounds, Duration budget, Duration timeout, Plan.EngineEntry... engines) {
        return new Plan(
                1,
                "Tone",
                List.of(engines),
                List.of(new Plan.CorpusEntry("c", List.of())),
                new Plan.Rounds(rounds, rounds),
                new Plan.Calls(1, 2, 1, 1, 0, timeout),
                budget,
                0.05,
                7,
                1,
                ReportLanguage.EN,
                Map.of(),
                List.of(),
                Stream.of("-Xms48m", "-Xmx48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                        .toList(),
                Optional.empty());
    }

    static RunRequest request(Plan plan, Path root) {
        return new RunRequest(plan, new RunDirectory(root), TEXTS, Map.of(), "ttsmark run");
    }
}
