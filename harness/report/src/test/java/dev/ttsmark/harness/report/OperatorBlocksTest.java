package dev.ttsmark.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.ReportLanguage;
import dev.ttsmark.harness.summary.Finding;
import dev.ttsmark.harness.summary.RunSummary;
import dev.ttsmark.harness.summary.SyntheticEngine;
import dev.ttsmark.harness.summary.SyntheticRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of nodes that fell to the CPU and of copies, on a GPU. */
class OperatorBlocksTest {

    @TempDir
    Path folder;

    private RunDirectory run;

    @BeforeEach
    void onGpu() throws Exception {
        SyntheticEngine engine = SyntheticEngine.of("gpu", 0.2, 0.01)
                .info(i -> new EngineInfo(
                        i.engine(),
                        new EngineInfo.Runtime(
                                "onnxruntime", "1", "CUDAExecutionProvider", "cuda:0", 1, 1, OptionalInt.empty()),
                        i.model(),
                        i.sampleRateHz(),
                        i.languages(),
                        i.streaming(),
                        i.options()));
        SyntheticRun synthetic = SyntheticRun.named("run").engine(engine).rounds(3, 8, 1);
        for (int i = 1; i <= 3; i++) {
            synthetic.text("ladder/EN-" + i, "en", 15 * i, i);
        }
        run = SampleRuns.write(synthetic.build(), folder);
    }

    @Test
    void namesWhatFellAndClearsCopiesThatTakeLittle() throws Exception {
        OperatorProfiles.onGpu(run, "gpu", 200_000);
        assertThat(details(ReportLanguage.EN))
                .contains(
                        "325, with 3.00\u00a0%",
                        "200 × Gather, 80 × Shape, 45 × Unsqueeze", "43 Memcpy nodes with 2.00")
                .contains("copies between host and device are no cause: 43 Memcpy nodes hold 2.00")
                .contains("operators left to another device are no cause by themselves: 325")
                .contains("only has to be launched")
                .containsPattern("MemcpyToHost \\| CUDAExecutionProvider \\| 10 \\| 10 \\| 1\\.00");
        assertThat(details(ReportLanguage.ZH))
                .contains("共 325 个", "200 × Gather、80 × Shape", "43 个 Memcpy 节点")
                .contains("主机与设备间的数据拷贝并非原因", "只需提交即可");
    }

    @Test
    void doesNotClearCopiesThatTakeMuch() throws Exception {
        OperatorProfiles.onGpu(run, "gpu", 2_000_000);
        assertThat(details(ReportLanguage.EN))
                .contains("43 Memcpy nodes with 20.0")
                .doesNotContain("are no cause: 43");
    }

    @Test
    void theCountOfNodesComesFromTheProfile() throws Exception {
        OperatorProfiles.onGpu(run, "gpu", 200_000);
        RunSummary summary = Report.write(java.util.List.of(run), run, ReportLanguage.EN, folder);
        assertThat(summary.findings())
                .filteredOn(finding -> finding.kind() == Finding.Kind.PROVIDER_FALLBACK)
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).containsEntry("nodes", 325.0));
        assertThat(Files.readString(run.summary()))
                .contains("\"fallen\":{\"nodes\":325,")
                .doesNotContain("tellsWork");
    }

    @Test
    void saysThatProfilingFailedAndStillReadsRowsWithoutAny() throws Exception {
        assertThat(details(ReportLanguage.EN)).doesNotContain("profiler", "Memcpy");
        OperatorProfiles.failed(run, "gpu");
        assertThat(details(ReportLanguage.EN))
                .contains("gpu: its operators could not be profiled: It")
                .doesNotContain("<b>");
    }

    private String details(ReportLanguage language) throws Exception {
        Report.write(java.util.List.of(run), run, language, folder);
        return Files.readString(folder.resolve("run").resolve("report-details.md"));
    }
}
