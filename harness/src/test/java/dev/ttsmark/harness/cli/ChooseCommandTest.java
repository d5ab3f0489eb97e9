package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ttsmark.harness.report.SampleRuns;
import dev.ttsmark.harness.summary.SyntheticEngine;
import dev.ttsmark.harness.summary.SyntheticRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ChooseCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path run;

    @BeforeEach
    void measure() throws IOException {
        run = SampleRuns.write(
                        SyntheticRun.named("run")
                                .ladder()
                                .rounds(6, 30, 0)
                                .engine(SyntheticEngine.of("fast", 0.1, 0.1))
                                .engine(SyntheticEngine.of("slow", 0.1, 0.3))
                                .build(),
                        folder)
                .root();
    }

    @Test
    void printsTheAnswerAndWritesItInThreeForms() throws IOException {
        Path page = folder.resolve("choice");
        assertThat(run(
                        "--deployment",
                        deployment("{ttfb_s: 9}"),
                        "--out",
                        page.toString(),
                        "--lang",
                        "both",
                        run.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("deploy fast").contains("建议部署 fast");
        assertThat(Files.readString(page.resolve("choice.md"))).isEqualTo(out.toString());
        assertThat(Files.readString(page.resolve("choice.html")))
                .contains("Content-Security-Policy", "deploy fast", "建议部署 fast")
                .doesNotContain("http://", "https://");
        JsonNode json = new ObjectMapper().readTree(page.resolve("choice.json").toFile());
        assertThat(json.at("/perLanguage/0/chosen").asText()).isEqualTo("fast");
        assertThat(json.at("/perLanguage/0/candidates/0/constraints/0/status").asText())
                .isEqualTo("PASS");
    }

    @Test
    void exitCodesTellChosenFromNone() throws IOException {
        assertThat(run("--deployment", deployment("{ttfb_s: 0.01}"), "--json", run.toString()))
                .isEqualTo(ExitCode.FAIL);
        assertThat(new ObjectMapper().readTree(out.toString()).get("verdict").asText())
                .isEqualTo("NONE");
    }

    @Test
    void badInputIsOneSentence() throws IOException {
        assertThat(run("--deployment", "no-such", run.toString())).isEqualTo(ExitCode.INVALID);
        assertThat(run("--deployment", deployment("{ttfb: 1}"), run.toString())).isEqualTo(ExitCode.INVALID);
        assertThat(run("--deployment", deployment("{}"), folder.toString())).isEqualTo(ExitCode.INVALID);
        assertThat(err.toString())
                .contains("There is no file no-such")
                .contains("did you mean 'ttfb_s'?")
                .contains("is no run directory")
                .hasLineCount(3);
    }

    private String deployment(String slo) throws IOException {
        return Files.writeString(folder.resolve("deployment.yaml"), """
                        title: Test
                        languages: [en]
                        commercial-use: true
                        texts: {histogram: {15: 1, 90: 1}}
                        slo: %s
                        """.formatted(slo))
                .toString();
    }

    private int run(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "choose";
        System.arraycopy(args, 0, all, 1, args.length);
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(all);
    }
}
