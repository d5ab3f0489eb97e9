package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.report.SampleRuns;
import dev.ttsmark.harness.summary.SyntheticEngine;
import dev.ttsmark.harness.summary.SyntheticRun;
import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    Path folder;

    private final CommandLineFixture ttsmark = new CommandLineFixture();

    @Test
    void aFolderThatHoldsNoRunIsOneSentence() {
        assertThat(ttsmark.run("report", folder.toString())).isEqualTo(ExitCode.INVALID);
        assertThat(ttsmark.err()).contains("is no run directory").hasLineCount(1);
    }

    @Test
    void severalRunsNeedAPlaceOfTheirOwn() {
        assertThat(ttsmark.run("report", "a", "b")).isEqualTo(ExitCode.USAGE);
        assertThat(ttsmark.err()).contains("--out");
    }

    @Test
    void aLanguageThatIsNotThereIsAUsageError() {
        assertThat(ttsmark.run("report", "a", "--lang", "fr")).isEqualTo(ExitCode.USAGE);
        assertThat(ttsmark.err()).contains("EN", "ZH", "BOTH");
    }

    @Test
    void whereThereIsNoDesktopToOpenThePageOneSentenceSaysWhereItIs() throws Exception {
        System.setProperty("java.awt.headless", "true");
        assumeTrue(GraphicsEnvironment.isHeadless(), "another test found a desktop before");
        RunDirectory run = SampleRuns.write(
                SyntheticRun.named("page")
                        .engine(SyntheticEngine.of("mms", 0.1, 0.2))
                        .text("a/EN-1", "en", 44, 2.5)
                        .rounds(2, 2, 0)
                        .build(),
                folder);
        assertThat(ttsmark.run("report", run.root().toString(), "--open")).isEqualTo(ExitCode.DONE);
        assertThat(ttsmark.err())
                .contains("open " + run.reportHtml().toAbsolutePath() + " in a browser.")
                .hasLineCount(1);
    }
}
