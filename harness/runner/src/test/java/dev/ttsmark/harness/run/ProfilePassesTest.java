package dev.ttsmark.harness.run;

import static dev.ttsmark.harness.run.TonePlans.faulty;
import static dev.ttsmark.harness.run.TonePlans.plan;
import static dev.ttsmark.harness.run.TonePlans.request;
import static dev.ttsmark.harness.run.TonePlans.tone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.OperatorCost;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.OperatorsProfiled;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.plan.Plan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that are profiled after the rounds. */
class ProfilePassesTest {

    @TempDir
    Path root;

    private final Heard heard = new Heard();

    @Test
    void eachConfigurationIsProfiledOnceApartFromItsRounds() throws Exception {
        Plan plan = plan(
                1,
                Duration.ofMinutes(2),
                Duration.ofSeconds(20),
                faulty("told", Map.of()),
                faulty("refused", Map.of("fault", "no-profile")),
                faulty("crashed", Map.of("fault", "crashing-profile")),
                tone("silent", Map.of()));
        RunRequest request = request(plan, root);
        Runs.execute(request, heard, rows -> List.of(), Interruption.none());
        assertThat(rows()).noneMatch(OperatorsProfiled.class::isInstance);
        Runs.profile(request, heard, Interruption.none());

        OperatorsProfiled told = profile("told");
        assertThat(told.utterance()).isEqualTo("c/EN-2");
        assertThat(told.failure()).isEmpty();
        assertThat(told.operators())
                .contains(new OperatorCost("Conv", "ToneProvider", 3, 6, 9_000))
                .hasSize(2);
        assertThat(profile("refused").failure()).hasValue("The profile is empty.");
        assertThat(profile("crashed").failure()).hasValueSatisfying(sentence -> assertThat(sentence)
                .contains("SIGSEGV", "while profiling its operators"));
        assertThat(rows())
                .noneMatch(row ->
                        row instanceof OperatorsProfiled && row.configuration().equals("silent"));
        assertThat(heard.notes).anyMatch(note -> note.contains("'refused' could not be profiled"));
        assertThat(Json.MAPPER.readTree(root.resolve("jmh.json").toFile())).hasSize(4);
        assertThat(new History(rows()).unfinished()).isEmpty();

        List<Row> before = rows();
        Runs.profile(request, heard, Interruption.none());
        assertThat(rows()).as("no second time").isEqualTo(before);
    }

    private OperatorsProfiled profile(String configuration) {
        return rows().stream()
                .filter(row -> row.configuration().equals(configuration) && row instanceof OperatorsProfiled)
                .map(OperatorsProfiled.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<Row> rows() {
        return MeasurementLog.read(root.resolve("measurements.jsonl"));
    }
}
