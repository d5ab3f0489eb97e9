package dev.ttsmark.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.License;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.decide.sweep.SweepJudge;
import dev.ttsmark.harness.decide.sweep.SweepResult;
import dev.ttsmark.harness.decide.sweep.SweepRuns;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Calls;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.plan.ReportLanguage;
import dev.ttsmark.harness.summary.SyntheticEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SweepPageTest {

    private static final SweepResult PROVIDERS = providers();

    /** Providers by arenas by threads; one provider is not here. */
    private static SweepResult providers() {
        return judge(new SweepRuns()
                .factor("backend", "cpu", "cuda", "xnnpack")
                .factor("arena", "true", "false")
                .factor("threads", "1", "2", "4")
                .time(0.56, "threads=2")
                .time(0.41, "threads=4")
                .time(0.9, "backend=xnnpack")
                .time(1.25, "arena=false")
                .time(1.3, "backend=xnnpack threads=4")
                .memory(0.7, "arena=false")
                .memory(1.08, "backend=xnnpack")
                .change(engine -> engine.options().get("backend").equals("cuda")
                        ? standIn(engine).fault(SweepPageTest::fails)
                        : standIn(engine)));
    }

    private static SyntheticEngine standIn(SyntheticEngine engine) {
        return engine.weights(Weights.STAND_IN, new License("Apache-2.0", true));
    }

    private static Call fails(Call call) {
        return Calls.with(
                call,
                new Outcome.Failed(
                        "EngineException",
                        "The provider 'cuda' is not in this build of ONNX Runtime (it has CPUExecutionProvider); use cpu.",
                        1_000_000));
    }

    private static SweepResult judge(SweepRuns runs) {
        SweepRuns.Swept swept = runs.build();
        return SweepJudge.judge(swept.sweep(), swept.run(), Optional.empty());
    }

    /** Left in target/ to be looked at. */
    @BeforeAll
    static void write() throws IOException {
        for (ReportLanguage language : ReportLanguage.values()) {
            Files.writeString(Path.of("target/sweep-" + language + ".html"), SweepPage.html(PROVIDERS, language));
        }
    }

    @Test
    void theVerdictComesFirstThenWhatToPaste() {
        String page = SweepPage.markdown(PROVIDERS, ReportLanguage.EN);
        assertThat(page)
                .containsSubsequence(
                        "## 1. Answer",
                        "There is a winner",
                        "backend-cpu_arena-true_threads-4 wins: total 0.3",
                        "Failed: 6.",
                        "    options: {arena: 'true', backend: 'cpu', threads: '4'}",
                        "Measure the released weights",
                        "## 2. Ranking",
                        "stand-in weights: timings stand",
                        "**1. backend-cpu_arena-true_threads-4** | **may win**",
                        "**backend-cuda_arena-false_threads-4** | **failed** | not measured",
                        "**Why these may not win**",
                        "## 3. Pareto front",
                        "## 4. What the options do",
                        "- threads 1→2: TTFB, total, RTF ×0.5",
                        "- What backend cpu→xnnpack does depends on threads",
                        "## 5. Two options against each other");
        assertThat(page).containsOnlyOnce("in this build of ONNX Runtime (it has CPU");
    }

    @Test
    void itIsSaidInChineseAndInBoth() {
        assertThat(SweepPage.markdown(PROVIDERS, ReportLanguage.ZH))
                .contains("胜出：总耗时 0.3", "threads 1→2：首音延迟（TTFB）、总耗时、实时率（RTF） ×0.5")
                .doesNotContain("Peak memory");
        assertThat(SweepPage.html(PROVIDERS, ReportLanguage.BOTH)).contains("lang=\"en\"", "lang=\"zh-Hans\"", "帕累托前沿");
    }

    @Test
    void twoFactorsStandAgainstEachOtherAndFailuresSayWhyInAFewWords() {
        SweepResult result = judge(new SweepRuns()
                .factor("backend", "cpu", "cuda")
                .factor("arena", "true", "false")
                .rounds(2)
                .change(engine ->
                        engine.options().get("backend").equals("cuda") ? engine.fault(SweepPageTest::fails) : engine));
        assertThat(SweepPage.markdown(result, ReportLanguage.EN))
                .containsPattern("\\*\\*backend = cpu\\*\\* \\| \\*\\d\\.\\d+ s ")
                .contains(
                        "| **backend = cuda** | **failed** The provider 'cuda' is not in this build of ONNX Runtime (it … |");
    }

    @Test
    void withoutAnythingToShowThereAreNoEmptySections() {
        SweepResult none =
                judge(new SweepRuns().factor("threads", "1", "2").change(engine -> engine.fault(SweepPageTest::fails)));
        String page = SweepPage.markdown(none, ReportLanguage.EN);
        assertThat(page)
                .contains("No configuration may win.", "There is no text that every compared configuration spoke")
                .containsOnlyOnce("No configuration may win.")
                .contains("not measured | – | – | 6 |")
                .doesNotContain("Pareto front", "engines:", "Two options");
    }

    @Test
    void marksAreNumberedAndTheFrontIsDrawn() {
        String page = SweepPage.html(PROVIDERS, ReportLanguage.EN);
        assertThat(page.split("<text class=\"label\"", -1).length - 1).isBetween(24, 36);
        assertThat(page).contains("<g class=\"s0 steps\">", "on the front", "dominated");
    }
}
