package dev.ttsmark.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.License;
import dev.ttsmark.engine.Streaming;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.ReportLanguage;
import dev.ttsmark.harness.summary.RunSummary;
import dev.ttsmark.harness.summary.SyntheticEngine;
import dev.ttsmark.harness.summary.SyntheticRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which engine, here: one sentence with its evidence and its doubt. */
class AnswerTest {

    @TempDir
    Path folder;

    @Test
    void whoSpeaksFirstAndComputesLeastIsAhead() throws Exception {
        assertThat(lines(two("ahead", 0.5, 0.4), ReportLanguage.BOTH))
                .hasSize(5)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("In English, quick is ahead: first audio after ")
                        .contains("(slow: ", "times that)", "at RTF "))
                .anyMatch(line -> line.matches("TTFB, mean of texts \\(s\\): quick [0-9.]+ \\(best\\), slow [0-9.]+"))
                .anyMatch(line -> line.matches("RTF, longest text: quick [0-9.]+ \\(best\\), slow [0-9.]+"));
    }

    @Test
    void aTieIsNoVictory() throws Exception {
        assertThat(lines(two("tied", 0.1, 0.2), ReportLanguage.EN).get(0))
                .contains("nothing is told apart from the best: ")
                .doesNotContain("ahead", "first,");
    }

    @Test
    void oneMaySpeakFirstAndAnotherComputeLeast() throws Exception {
        SyntheticRun run = texts(SyntheticRun.named("split")
                .engine(SyntheticEngine.of("quick", 0.1, 0.3).streaming(Streaming.SENTENCE))
                .engine(SyntheticEngine.of("thrifty", 0.02, 0.2)));
        assertThat(lines(run, ReportLanguage.ZH).get(0)).startsWith("英语：").contains("quick 出声最快", "thrifty 计算最省");
    }

    @Test
    void weightsThatMayNotBeSoldAreADoubt() throws Exception {
        SyntheticRun run = texts(SyntheticRun.named("licence")
                .engine(SyntheticEngine.of("quick", 0.1, 0.2)
                        .weights(Weights.RELEASED, new License("CC-BY-NC-4.0", false)))
                .engine(SyntheticEngine.of("slow", 0.5, 0.4)));
        assertThat(lines(run, ReportLanguage.EN).get(4))
                .startsWith("Doubt: ")
                .contains("quick are not for commercial use");
    }

    @Test
    void whereEverythingFailedThereIsNoChoiceAndTheFailuresAreTheDoubt() throws Exception {
        SyntheticRun run = texts(SyntheticRun.named("failed")
                .engine(SyntheticEngine.of("quick", 0.1, 0.2).fault(SampleRuns::fails)));
        List<String> lines = lines(run, ReportLanguage.EN);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).isEqualTo("Nothing was measured that a choice could rest on.");
        assertThat(lines.get(1)).contains("Calls or rounds that failed: ");
    }

    private static SyntheticRun two(String id, double overheadSeconds, double marginalRtf) {
        return texts(SyntheticRun.named(id)
                .engine(SyntheticEngine.of("quick", 0.1, 0.2))
                .engine(SyntheticEngine.of("slow", overheadSeconds, marginalRtf)));
    }

    private static SyntheticRun texts(SyntheticRun run) {
        return run.text("a/EN-1", "en", 15, 1)
                .text("a/EN-2", "en", 60, 4)
                .text("a/EN-3", "en", 150, 10)
                .rounds(4, 6, 1);
    }

    private List<String> lines(SyntheticRun run, ReportLanguage language) throws Exception {
        RunDirectory directory = SampleRuns.write(run.build(), folder);
        RunSummary summary = Report.write(List.of(directory), directory, language, folder);
        return AnswerLines.of(summary, language);
    }
}
