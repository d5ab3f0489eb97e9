package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.PlanOverrides;
import dev.ttsmark.harness.plan.PlanReader;
import dev.ttsmark.harness.run.PaperRun.Paper;
import dev.ttsmark.harness.run.RoundCost.TextCost;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The usual plan with what its calls cost on two cores, by results/sample, and what such calls cost on an H100. */
class DefaultPlanTest {

    private static final Map<String, Paper> TWO_CORES = Map.of(
            "kokoro",
            paper(2.9, 1.0, 1.0, 0, "EN-44", 1.08, "EN-1", 0.22, "EN-2", 0.42, "EN-4", 2.09),
            "mms-eng",
            paper(1.9, 1.1, 1.0, 0, "EN-44", 0.68, "EN-1", 0.27, "EN-2", 0.35, "EN-4", 0.97),
            "mms-zlm",
            paper(1.9, 1.1, 1.0, 0, "MS-41", 0.67, "MS-1", 0.27, "MS-2", 0.35),
            "kokoro-unsplit",
            paper(3.2, 1.0, 1.0, 0, "EN-1", 0.22, "EN-2", 0.42, "EN-4", 2.15));

    @Test
    void everyConfigurationHasThreeRoundsWithEnoughCallsOnTwoCores() {
        Plan plan = PlanReader.defaults();
        List<Row> rows = PaperRun.rows(plan, TWO_CORES);
        assertThat(new History(rows).spent()).isLessThanOrEqualTo(plan.budget());
        for (String name : plan.names()) {
            assertThat(PaperRun.calls(rows, name))
                    .as(name + PaperRun.calls(rows, name) + new History(rows).spent())
                    .filteredOn(calls -> calls >= RoundSizes.LEAST_CALLS)
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void aMinuteIsEnoughForThreeRoundsOfTwoEnginesOnAnH100() {
        Map<String, Paper> fast = Map.of(
                "kokoro",
                paper(4.0, 1.0, 1.0, 0.165, "EN-44", 0.12, "EN-1", 0.024, "EN-2", 0.028, "EN-4", 0.14),
                "mms-eng",
                paper(2.0, 8.0, 1.0, 0, "EN-44", 0.035, "EN-1", 0.025, "EN-2", 0.028, "EN-4", 0.04));
        Plan plan = new PlanOverrides(
                        List.of("kokoro", "mms-eng"),
                        List.of(),
                        Optional.of(Duration.ofSeconds(60)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of())
                .over(PlanReader.defaults());
        List<Row> rows = PaperRun.rows(plan, fast);
        for (String name : plan.names()) {
            assertThat(PaperRun.calls(rows, name))
                    .as(name)
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allMatch(calls -> calls >= RoundSizes.LEAST_CALLS);
        }
    }

    /** @param first how many times as long a first call takes; {@code change} seconds come with another text */
    static Paper paper(double start, double first, double same, double change, Object... seconds) {
        Map<Utterance, TextCost> texts = new LinkedHashMap<>();
        for (int i = 0; i < seconds.length; i += 2) {
            double own = (double) seconds[i + 1];
            texts.put(
                    new Utterance("c", (String) seconds[i], "en", "x".repeat((int) (100 * own))),
                    new TextCost(first * own + change, own + change, same * own));
        }
        return new Paper(start, texts);
    }
}
