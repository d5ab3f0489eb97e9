package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

    @TempDir
    Path home;

    private final CommandLineFixture ttsmark = new CommandLineFixture("run");

    @BeforeEach
    void makeHome() throws IOException {
        ttsmark.atTinyHome(home);
    }

    @AfterEach
    void restoreHome() {
        ttsmark.close();
    }

    @Test
    void aRunIsMeasuredAndWhatFailedIsSaid() throws IOException {
        Path plan = plan("""
                engines: [{name: good, engine: tone}, {name: bad, engine: faulty, options: {fault: throw}}]
                corpora: [{name: tiny}]
                rounds: {min: 1, max: 1}
                jvm: [-Xmx48m]
                """);
        Path out = home.resolve("out");
        assertThat(ttsmark.run("--plan", plan.toString(), "--out", out.toString()))
                .isEqualTo(ExitCode.FAIL);
        assertThat(ttsmark.err())
                .contains("Round 1")
                .contains("'bad' was not measured")
                .contains("In English, only good has figures to go by: first audio after ")
                .contains("Doubt: ")
                .contains("report.html");
        assertThat(out.resolve("measurements.jsonl")).isNotEmptyFile();

        assertThat(ttsmark.run("--out", out.toString(), "--engines", "tone", "--corpus", "tiny"))
                .isEqualTo(ExitCode.INVALID);
        assertThat(ttsmark.err()).contains("holds a run already").contains("--resume");
    }

    /** So that a run that is gone on with takes the same ones, and a report says which they were. */
    @Test
    void librariesThatAreTypedStandInTheRunsPlanAndEnvironment() throws IOException {
        Path plan = plan("""
                engines: [{name: good, engine: tone}]
                corpora: [{name: tiny}]
                rounds: {min: 1, max: 1}
                onnxruntime: /elsewhere
                jvm: [-Xmx48m]
                """);
        Path out = home.resolve("out");
        assertThat(ttsmark.run("--plan", plan.toString(), "--out", out.toString(), "--onnxruntime", home.toString()))
                .isEqualTo(ExitCode.DONE);
        String flag = "-Dttsmark.onnxruntime=" + home;
        assertThat(out.resolve("plan.yaml")).content().contains(flag).doesNotContain("/elsewhere");
        assertThat(out.resolve("environment.json")).content().contains(flag);
    }

    @Test
    void whatCannotBeMeasuredIsOneSentence() throws IOException {
        ttsmark.refuses(
                ExitCode.INVALID,
                "did you mean 'engines'",
                "--plan",
                plan("engins: []").toString());
        ttsmark.refuses(ExitCode.INVALID, "did you mean 'tone'", "--engines", "tome", "--corpus", "tiny");
        ttsmark.refuses(ExitCode.INVALID, "did you mean 'tiny'", "--engines", "tone", "--corpus", "tinny");
        ttsmark.refuses(
                ExitCode.INVALID,
                "no run to go on with",
                "--resume",
                home.resolve("nowhere").toString());
    }

    @Test
    void wrongFlagsAreUsageErrors() {
        ttsmark.refuses(ExitCode.USAGE, "write 3m, 90s", "--budget", "soon");
        ttsmark.refuses(ExitCode.USAGE, "write 5% or 0.05", "--precision", "lots");
        ttsmark.refuses(ExitCode.USAGE, "--resume goes on by the plan", "--resume", "x", "--seed", "3");
    }

    private Path plan(String yaml) throws IOException {
        return Files.writeString(home.resolve("plan.yaml"), yaml);
    }
}
