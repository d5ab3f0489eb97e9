package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
}
