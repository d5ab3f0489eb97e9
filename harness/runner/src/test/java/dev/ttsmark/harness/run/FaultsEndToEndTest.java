package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.Environment;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.ReportLanguage;
import dev.ttsmark.harness.summary.Conclusion;
import dev.ttsmark.harness.summary.Finding;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import dev.ttsmark.harness.summary.RunSource;
import dev.ttsmark.harness.summary.RunSummary;
import dev.ttsmark.harness.summary.Summaries;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fault that an engine can commit goes through the real runner and is found; the honest engine is left alone. */
class FaultsEndToEndTest {

    private static final List<Utterance> TEXTS = List.of(
            new Utterance("c", "EN-1", "en", "The rain stops."),
            new Utterance("c", "EN-2", "en", "The rain stops before nine o'clock."),
            new Utterance(
                    "c",
                    "EN-3",
                    "en",
                    "My grandmother tells the same story every evening, and nobody ever stops her."));

    /** What a busy machine can make of honest timings; each is demanded of the engine that commits it. */
    private static final Set<Kind> OF_THE_MACHINE = EnumSet.of(
            Kind.TOO_FEW,
            Kind.NOT_STEADY,
            Kind.DRIFT,
            Kind.LINE_DOES_NOT_FIT,
            Kind.LENGTH_CHANGE_COSTS,
            Kind.CACHED,
            Kind.GC_OVERLAP,
            Kind.NOISY_HOST,
            Kind.THROTTLED);

    @TempDir
    Path root;

    private final Map<String, Set<Kind>> expected = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> scripts = new LinkedHashMap<>();

    @Test
    void faultsThatAFewCallsShow() throws Exception {
        script("honest", Map.of());
        script("fails", Map.of("fault", "throw"), Kind.FAILED_CALLS);
        script("mute", Map.of("fault", "no-audio"), Kind.FAILED_CALLS);
        script("silent", Map.of("fault", "silent"), Kind.FAILED_CALLS, Kind.SILENT);
        script("nan", Map.of("fault", "nan"), Kind.FAILED_CALLS, Kind.NAN);
        script("clipped", Map.of("fault", "clipped"), Kind.CLIPPED);
        script("hasty", Map.of("seconds-per-character", "0.01"), Kind.DURATION_OUT_OF_BAND);
        script("padded", Map.of("fault", "padded"), Kind.PADDED);
        script("filler", Map.of("fault", "filler", "fixed-ms", "40"), Kind.LEADING_SILENCE);
        script("drops", Map.of("fault", "dropped-symbols"), Kind.DROPPED_SYMBOLS);
        script("batch", Map.of("chunks", "1"), Kind.NOT_STREAMING);
        script("held-back", Map.of("fault", "held-back"), Kind.NOT_STREAMING);
        script("late", Map.of("fault", "late-chunks", "seconds-per-character", "0.04"), Kind.UNDERRUN);
        script("bent", Map.of("fault", "step"), Kind.LINE_DOES_NOT_FIT);
        script("greedy", Map.of("fault", "extra-thread"), Kind.THREADS_UNEQUAL);
        script("fallen", Map.of("fault", "silent-fallback", "provider", "gpu"), Kind.PROVIDER_FALLBACK);
        script("partly", Map.of("fault", "partial-fallback"), Kind.PROVIDER_FALLBACK);
        RunSummary summary = run(1, new Plan.Calls(0, 1, 1, 0, 0, Duration.ofSeconds(20)), TEXTS);

        assertFound(summary);
        assertThat(summary.findings())
                .filteredOn(finding -> finding.configuration().isEmpty())
                .extracting(Finding::kind)
                .as("of the run as a whole")
                .contains(Kind.THREADS_UNEQUAL, Kind.CHUNKING_UNEQUAL);
        assertLeftOut(
                summary, Set.of("fails", "mute", "silent", "nan", "filler", "greedy", "fallen"), Set.of("honest"));
    }

    @Test
    void faultsThatShowInSeriesOfCallsAndRounds() throws Exception {
        script("honest", Map.of());
        script("truncated", Map.of("fault", "truncated", "fault-from", "42"), Kind.TRUNCATED);
        script("unstable", Map.of("fault", "unstable-duration"), Kind.DURATION_UNSTABLE);
        script("mixed", Map.of("fault", "mixed-texts"), Kind.LENGTHS_MIXED);
        script("changing", Map.of("fault", "changing-version"), Kind.ENGINE_CHANGED);
        script("forgetful", Map.of("fault", "forgets-shapes", "fixed-ms", "20"), Kind.LENGTH_CHANGE_COSTS);
        script("leaking", Map.of("fault", "leak"), Kind.MEMORY_GROWTH);
        script("wasteful", Map.of("fault", "garbage"), Kind.GC_OVERLAP);
        RunSummary summary = run(2, new Plan.Calls(1, 12, 2, 0, 0, Duration.ofSeconds(20)), TEXTS);

        assertFound(summary);
        assertLeftOut(summary, Set.of("truncated", "mixed", "changing"), Set.of("honest"));
    }

    @Test
    void faultsThatShowInTheCourseOfCalls() throws Exception {
        script("honest", Map.of());
        script("drifting", Map.of("fault", "drift", "ms-per-audio-second", "60"), Kind.DRIFT);
        script("cycling", Map.of("fault", "cycle", "ms-per-audio-second", "20"), Kind.NOT_STEADY);
        script("slowing", Map.of("fault", "slowdown", "fault-from", "55"), Kind.NOT_STEADY);
        RunSummary summary = run(2, new Plan.Calls(1, 60, 0, 0, 0, Duration.ofSeconds(20)), TEXTS.subList(0, 1));

        assertFound(summary);
    }

    /** What the reports that this project grew from did not notice. */
    @Test
    void faultsOfTheSecondCall() throws Exception {
        script("honest", Map.of());
        script("slow-second", Map.of("fault", "second-slow"), Kind.SECOND_CALL_SLOW);
        script("tiny-second", Map.of("fault", "second-tiny"), Kind.FAILED_CALLS, Kind.SILENT);
        script("silent-after", Map.of("fault", "silent", "fault-from", "2"), Kind.FAILED_CALLS, Kind.SILENT);
        RunSummary summary = run(2, new Plan.Calls(1, 4, 1, 0, 0, Duration.ofSeconds(20)), TEXTS);

        assertFound(summary);
        assertLeftOut(summary, Set.of("tiny-second", "silent-after"), Set.of("honest"));
    }

    private void script(String name, Map<String, String> options, Kind... kinds) {
        Map<String, String> script = new LinkedHashMap<>(
                Map.of("fixed-ms", "10", "ms-per-audio-second", "4", "chunks", "2", "sample-rate", "8000"));
        script.putAll(options);
        scripts.put(name, script);
        expected.put(name, Set.of(kinds));
    }

    private RunSummary run(int rounds, Plan.Calls calls, List<Utterance> texts) throws Exception {
        Plan plan = new Plan(
                1,
                "Faults",
                scripts.entrySet().stream()
                        .map(script -> script.getValue().containsKey("fault")
                                ? TonePlans.faulty(script.getKey(), script.getValue())
                                : TonePlans.tone(script.getKey(), script.getValue()))
                        .toList(),
                List.of(new Plan.CorpusEntry("c", List.of())),
                new Plan.Rounds(rounds, rounds),
                calls,
                Duration.ofMinutes(4),
                0.05,
                7,
                1,
                ReportLanguage.EN,
                Map.of(),
                List.of(),
                List.of(
                        "-Xms48m",
                        "-Xmx48m",
                        "-XX:+AlwaysPreTouch",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto"),
                Optional.empty());
        RunDirectory directory = new RunDirectory(root);
        Runs.execute(
                new RunRequest(plan, directory, texts, Map.of(), "ttsmark run"),
                new Heard(),
                rows -> List.of(),
                Interruption.none());
        return Summaries.of(List.of(new RunSource(
                "run",
                plan,
                Json.MAPPER.readValue(directory.environment().toFile(), Environment.class),
                MeasurementLog.read(directory.measurements()))));
    }

    /** Exactly the kinds expected, but for what the machine adds. */
    private void assertFound(RunSummary summary) {
        Map<String, Set<Kind>> found = new LinkedHashMap<>();
        expected.forEach((name, kinds) -> found.put(
                name,
                summary.findings().stream()
                        .filter(finding -> finding.configuration().equals(Optional.of(name)))
                        .map(Finding::kind)
                        .filter(kind -> kinds.contains(kind) || !OF_THE_MACHINE.contains(kind))
                        .collect(Collectors.toSet())));
        assertThat(found).isEqualTo(expected);
        assertThat(summary.findings()).allSatisfy(finding -> {
            assertThat(finding.sentence().zh()).isNotBlank();
            assertThat(finding.nextStep().en()).isNotBlank();
        });
    }

    /** Figures that must not be used rank nobody. */
    private static void assertLeftOut(RunSummary summary, Set<String> invalid, Set<String> valid) {
        assertThat(summary.findings().stream()
                        .filter(finding -> finding.severity() == Severity.INVALID)
                        .map(finding -> finding.configuration().orElse("run"))
                        .collect(Collectors.toSet()))
                .isEqualTo(invalid);
        List<Conclusion.Choice> ranked = summary.conclusion().choices().stream()
                .filter(choice -> choice.use() == Conclusion.Use.LOWEST_TTFB
                        || choice.use() == Conclusion.Use.LOWEST_RTF
                        || choice.use() == Conclusion.Use.LOWEST_MEMORY)
                .toList();
        assertThat(ranked).isNotEmpty().allSatisfy(choice -> assertThat(choice.contenders())
                .extracting(Conclusion.Contender::configuration)
                .doesNotContainAnyElementsOf(invalid)
                .containsAll(valid));
    }
}
