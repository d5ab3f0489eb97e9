package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReportCommandTest {

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void aFolderThatHoldsNoRunIsOneSentence() {
        assertThat(run("report", folder.toString())).isEqualTo(ExitCode.INVALID);
        assertThat(err.toString()).contains("is no run directory").hasLineCount(1);
    }

    @Test
    void severalRunsNeedAPlaceOfTheirOwn() {
        assertThat(run("report", "a", "b")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--out");
    }

    @Test
    void aLanguageThatIsNotThereIsAUsageError() {
        assertThat(run("report", "a", "--lang", "fr")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("EN", "ZH", "BOTH");
    }

    private int run(String... args) {
        CommandLine command = Main.commandLine();
        command.setErr(new PrintWriter(err, true));
        return command.execute(args);
    }
}
