package dev.ttsmark.harness.run;

import static dev.ttsmark.harness.run.DefaultPlanTest.paper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.PlanReader;
import dev.ttsmark.harness.run.PaperRun.Paper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The plan of the GPU report with what its calls cost on an H100 and on the 16 cores beside it. */
class GpuReportPlanTest {

    private static final Map<String, Paper> H100 = Map.of(
            "kokoro-cuda",
            paper(5.5, 1.0, 1.0, 0, "EN-44", 0.038, "EN-122", 0.09, "EN-174", 0.155, "EN-2", 0.031),
            "kokoro-cuda-unsplit",
            paper(5.5, 1.0, 1.0, 0, "EN-44", 0.04, "EN-122", 0.067, "EN-174", 0.084, "EN-2", 0.032),
            "kokoro-cuda-as-released",
            paper(4.5, 1.0, 1.0, 0.17, "EN-44", 0.14, "EN-174", 0.36, "EN-2", 0.03),
            "kokoro-cuda-repeats",
            paper(5.0, 1.0, 1.0, 0.14, "EN-44", 0.03, "EN-174", 0.06, "EN-2", 0.02),
            // No cache outlives a change of length in the worst case, and each search takes 1.3 s.
            "kokoro-cuda-exhaustive",
            paper(4.5, 1.0, 1.0, 1.3, "EN-44", 0.14, "EN-2", 0.04),
            "kokoro-cpu",
            paper(3.5, 1.0, 1.0, 0, "EN-44", 0.63, "EN-174", 2.6, "EN-2", 0.23),
            "mms-eng-cuda",
            paper(2.6, 10.0, 1.0, 0, "EN-44", 0.035, "EN-122", 0.051, "EN-174", 0.06, "EN-2", 0.03),
            "mms-zlm-cuda",
            paper(2.6, 10.0, 1.0, 0, "MS-41", 0.039, "MS-178", 0.063, "MS-2", 0.03),
            "mms-eng-cpu",
            paper(2.6, 1.5, 1.0, 0, "EN-44", 0.31, "EN-174", 0.7, "EN-2", 0.16),
            "mms-zlm-cpu",
            paper(2.6, 1.5, 1.0, 0, "MS-41", 0.31));

    /** What is dearest comes last and is heard, no more. */
    private static final Map<String, Integer> FEWER_ROUNDS = Map.of("kokoro-cuda-exhaustive", 0);

    @Test
    void everyConfigurationIsHeardAndAllButTheDearestHaveThreeRoundsWithEnoughCalls() {
        Plan plan = PlanReader.read(Path.of("..", "..", "plans", "gpu-report.yaml"));
        List<Row> rows = PaperRun.rows(plan, H100);
        assertThat(new History(rows).spent()).isLessThanOrEqualTo(plan.budget());
        for (String name : plan.names()) {
            assertThat(PaperRun.calls(rows, name))
                    .as(name + PaperRun.calls(rows, name))
                    .isNotEmpty()
                    .filteredOn(calls -> calls >= RoundSizes.LEAST_CALLS)
                    .hasSizeGreaterThanOrEqualTo(FEWER_ROUNDS.getOrDefault(name, 3));
        }
    }
}
