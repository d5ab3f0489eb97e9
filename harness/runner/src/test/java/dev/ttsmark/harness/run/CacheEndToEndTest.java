package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Environment;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.summary.Finding;
import dev.ttsmark.harness.summary.RunSource;
import dev.ttsmark.harness.summary.RunSummary;
import dev.ttsmark.harness.summary.Summaries;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine that answers repeated text from a cache, beside one that does not, in real processes. */
class CacheEndToEndTest {

    private static final List<Utterance> TEXTS = List.of(
            new Utterance("c", "EN-1", "en", "The rain stops before nine."),
            new Utterance(
                    "c", "EN-2", "en", "My grandmother tells the same story every evening, and nobody stops her."));

    @TempDir
    Path root;

    @Test
    void theCachingEngineIsFoundAndTheHonestOneIsNot() throws Exception {
        Plan plan = TonePlans.plan(
                3,
                Duration.ofMinutes(2),
                Duration.ofSeconds(20),
                TonePlans.faulty("caching", Map.of("fixed-ms", "30", "sample-rate", "8000", "fault", "cache")),
                TonePlans.tone("honest", Map.of("fixed-ms", "30", "sample-rate", "8000")));
        RunDirectory directory = new RunDirectory(root);
        Runs.execute(
                new RunRequest(plan, directory, TEXTS, Map.of(), "ttsmark run"),
                new Heard(),
                rows -> List.of(),
                Interruption.none());
        RunSummary summary = Summaries.of(List.of(new RunSource(
                "run",
                plan,
                Json.MAPPER.readValue(directory.environment().toFile(), Environment.class),
                MeasurementLog.read(directory.measurements()))));

        assertThat(graveFindings(summary)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.CACHED);
            assertThat(finding.severity()).isEqualTo(Finding.Severity.INVALID);
            assertThat(finding.configuration()).contains("caching");
            assertThat(finding.sentence().en()).contains("same number of tokens and samples");
        });
        assertThat(summary.configurations()).allSatisfy(configuration -> assertThat(configuration.cacheProbe())
                .hasValueSatisfying(probe -> assertThat(probe.rounds()).isEqualTo(3)));
        assertThat(summary.cells())
                .as("unique texts do not count")
                .allMatch(cell -> cell.changing().calls() + cell.same().calls() == 2 + 2 * 3);
        assertThat(MeasurementLog.read(directory.measurements()))
                .filteredOn(row -> row instanceof Call call && call.order() == Call.Order.UNIQUE)
                .hasSize(6)
                .allMatch(row -> ((Call) row).phase() == Call.Phase.PROBE);
    }

    /** Notes aside, and what the host and the small heap of these processes did. */
    private static List<Finding> graveFindings(RunSummary summary) {
        return summary.findings().stream()
                .filter(finding -> finding.severity() != Finding.Severity.NOTE)
                .filter(finding -> finding.configuration().isPresent())
                .filter(finding -> finding.kind() != Finding.Kind.GC_OVERLAP)
                .toList();
    }
}
