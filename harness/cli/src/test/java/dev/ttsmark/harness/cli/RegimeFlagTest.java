package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ttsmark.harness.report.SampleRuns;
import dev.ttsmark.harness.summary.FaultyRuns;
import dev.ttsmark.harness.summary.SyntheticEngine;
import dev.ttsmark.harness.summary.SyntheticRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures are of the headline's regime unless another is asked for. */
class RegimeFlagTest {

    @TempDir
    Path folder;

    /** @param slower factor on calls after another text */
    private String run(String id, double slower) throws IOException {
        return SampleRuns.write(FaultyRuns.changing(id, slower, 8, 4), folder)
                .root()
                .toString();
    }

    @Test
    void aGateJudgesCallsAfterTheSameTextWhereItIsAskedTo() throws IOException {
        CommandLineFixture gate = new CommandLineFixture("gate");
        String before = run("before", 1.5);
        String after = run("after", 2.25);
        assertThat(gate.run("--baseline", before, "--candidate", after)).isEqualTo(ExitCode.FAIL);
        assertThat(gate.run("--baseline", before, "--candidate", after, "--regime", "changing"))
                .isEqualTo(ExitCode.FAIL);
        assertThat(gate.run("--baseline", before, "--candidate", after, "--regime", "same", "--json"))
                .isEqualTo(ExitCode.DONE);
        assertThat(new ObjectMapper().readTree(gate.out()).get("candidate").asText())
                .isEqualTo("after (calls after the same text)");
    }

    @Test
    void aChoiceSaysWhichCallsItRestsOn() throws IOException {
        CommandLineFixture choose = new CommandLineFixture("choose");
        String run = run("run", 1.5);
        String deployment = Files.writeString(
                        folder.resolve("deployment.yaml"),
                        "title: t\nlanguages: [en]\ncommercial-use: true\ntexts: {histogram: {15: 1, 90: 1}}\nslo: {total_s: 9}\n")
                .toString();
        double changing = total(choose, deployment, run);
        double same = total(choose, deployment, run, "--regime", "same");
        assertThat(changing / same).isBetween(1.4, 1.6);
        choose.run("--deployment", deployment, run, "--regime", "same", "--lang", "both");
        assertThat(choose.out())
                .contains("all figures are of calls after the same text")
                .contains("重复同一文本");
    }

    private static double total(CommandLineFixture choose, String deployment, String run, String... more)
            throws IOException {
        String[] arguments = {"--deployment", deployment, run, "--json"};
        String[] all = Stream.of(arguments, more).flatMap(Arrays::stream).toArray(String[]::new);
        choose.run(all);
        return new ObjectMapper()
                .readTree(choose.out())
                .at("/perLanguage/0/candidates/0/expected/total_s/value")
                .asDouble();
    }

    @Test
    void whatWasNotMeasuredSoIsRefused() throws IOException {
        CommandLineFixture gate = new CommandLineFixture("gate");
        String alone = SampleRuns.write(
                        SyntheticRun.named("alone")
                                .text("ladder/EN-1", "en", 15, 1)
                                .rounds(3, 30, 0)
                                .engine(SyntheticEngine.of("e", 0.1, 0.1))
                                .build(),
                        folder)
                .root()
                .toString();
        assertThat(gate.run("--baseline", alone, "--candidate", alone, "--regime", "changing"))
                .isEqualTo(ExitCode.INVALID);
        assertThat(gate.err()).contains("Run alone has no measured calls after another text");
        Path table = Files.writeString(folder.resolve("t.csv"), "seconds\n1\n2\n3\n");
        assertThat(gate.run(
                        "--baseline",
                        table.toString(),
                        "--candidate",
                        table.toString(),
                        "--regime",
                        "same",
                        "--value",
                        "seconds"))
                .isEqualTo(ExitCode.INVALID);
        assertThat(gate.err()).contains("leave out --regime");
        assertThat(gate.run("--measure", "--base", "a", "--candidate", "b", "--out", "o", "--regime", "same"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(gate.err()).contains("calls.regimes");
    }
}
