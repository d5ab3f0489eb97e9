package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ttsmark.harness.report.SampleRuns;
import dev.ttsmark.harness.summary.SyntheticEngine;
import dev.ttsmark.harness.summary.SyntheticRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChooseCommandTest {

    @TempDir
    Path folder;

    private final CommandLineFixture ttsmark = new CommandLineFixture("choose");
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
        assertThat(ttsmark.run(
                        "--deployment",
                        deployment("{ttfb_s: 9}"),
                        "--out",
                        page.toString(),
                        "--lang",
                        "both",
                        run.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(ttsmark.out()).contains("deploy fast").contains("建议部署 fast");
        assertThat(Files.readString(page.resolve("choice.md"))).isEqualTo(ttsmark.out());
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
        assertThat(ttsmark.run("--deployment", deployment("{ttfb_s: 0.01}"), "--json", run.toString()))
                .isEqualTo(ExitCode.FAIL);
        assertThat(new ObjectMapper().readTree(ttsmark.out()).get("verdict").asText())
                .isEqualTo("NONE");
    }

    @Test
    void badInputIsOneSentence() throws IOException {
        ttsmark.refuses(ExitCode.INVALID, "There is no file no-such", "--deployment", "no-such", run.toString());
        ttsmark.refuses(
                ExitCode.INVALID, "did you mean 'ttfb_s'?", "--deployment", deployment("{ttfb: 1}"), run.toString());
        ttsmark.refuses(ExitCode.INVALID, "is no run directory", "--deployment", deployment("{}"), folder.toString());
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
}
