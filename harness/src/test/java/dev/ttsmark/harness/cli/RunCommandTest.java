package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RunCommandTest {

    private static final String HOME = "ttsmark.home";

    @TempDir
    Path home;

    private final StringWriter err = new StringWriter();
    private String homeBefore;

    @BeforeEach
    void makeHome() throws IOException {
        homeBefore = System.getProperty(HOME);
        System.setProperty(HOME, home.toString());
        Path corpus = Files.createDirectories(home.resolve("corpora").resolve("tiny"));
        Files.writeString(corpus.resolve("utterances.tsv"), "id\tlanguage\ttext\nEN-1\ten\tHello there.\n");
    }

    @AfterEach
    void restoreHome() {
        if (homeBefore == null) {
            System.clearProperty(HOME);
        } else {
            System.setProperty(HOME, homeBefore);
        }
    }

    @Test
    void aRunIsMeasuredAndWhatFailedIsSaid() throws IOException {
        Path plan = plan("""
                engines: [{name: good, engine: tone}, {name: bad, engine: tone, options: {fault: throw}}]
                corpora: [{name: tiny}]
                rounds: {min: 1, max: 1}
                jvm: [-Xmx48m]
                """);
        Path out = home.resolve("out");
        assertThat(run("run", "--plan", plan.toString(), "--out", out.toString()))
                .isEqualTo(ExitCode.FAIL);
        assertThat(err.toString())
                .contains("Round 1")
                .contains("'bad' was not measured")
                .contains("report.html");
        assertThat(out.resolve("measurements.jsonl")).isNotEmptyFile();

        assertThat(run("run", "--out", out.toString(), "--engines", "tone", "--corpus", "tiny"))
                .isEqualTo(ExitCode.INVALID);
        assertThat(err.toString()).contains("holds a run already").contains("--resume");
    }

    @Test
    void whatCannotBeMeasuredIsOneSentence() throws IOException {
        assertSentence(
                ExitCode.INVALID,
                "did you mean 'engines'",
                "--plan",
                plan("engins: []").toString());
        assertSentence(ExitCode.INVALID, "did you mean 'tone'", "--engines", "tome", "--corpus", "tiny");
        assertSentence(ExitCode.INVALID, "did you mean 'tiny'", "--engines", "tone", "--corpus", "tinny");
        assertSentence(
                ExitCode.INVALID,
                "no run to go on with",
                "--resume",
                home.resolve("nowhere").toString());
    }

    @Test
    void wrongFlagsAreUsageErrors() {
        assertSentence(ExitCode.USAGE, "write 3m, 90s", "--budget", "soon");
        assertSentence(ExitCode.USAGE, "write 5% or 0.05", "--precision", "lots");
        assertSentence(ExitCode.USAGE, "--resume goes on by the plan", "--resume", "x", "--seed", "3");
    }

    private void assertSentence(int code, String words, String... flags) {
        String[] args = new String[flags.length + 1];
        args[0] = "run";
        System.arraycopy(flags, 0, args, 1, flags.length);
        err.getBuffer().setLength(0);
        assertThat(run(args)).isEqualTo(code);
        assertThat(err.toString().strip()).contains(words).hasLineCount(1);
    }

    private Path plan(String yaml) throws IOException {
        return Files.writeString(home.resolve("plan.yaml"), yaml);
    }

    private int run(String... args) {
        CommandLine command = Main.commandLine();
        command.setErr(new PrintWriter(err, true));
        return command.execute(args);
    }
}
