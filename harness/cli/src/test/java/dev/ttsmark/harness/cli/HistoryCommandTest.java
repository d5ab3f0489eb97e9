package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.harness.history.HistoryFile;
import dev.ttsmark.harness.history.HistoryRow;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.report.SampleRuns;
import dev.ttsmark.harness.summary.SyntheticEngine;
import dev.ttsmark.harness.summary.SyntheticRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCommandTest {

    @TempDir
    Path folder;

    private final CommandLineFixture ttsmark = new CommandLineFixture("history");

    private String file() {
        return folder.resolve("it's a history.jsonl").toString();
    }

    @Test
    void runsAreAddedOnceAndShown() throws IOException {
        write("first");
        write("second");
        assertThat(ttsmark.run("add", path("first"), path("second"), "--history", file()))
                .as(ttsmark.err())
                .isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(Path.of(file()))).contains("\"metric\":\"rss_peak_bytes\"", "\"utterance\":\"\"");
        assertThat(ttsmark.run("add", path("first"), "--history", file())).isEqualTo(ExitCode.INVALID);
        assertThat(ttsmark.err()).contains("holds run 'first'").hasLineCount(1);

        assertThat(ttsmark.run("show", "--history", file(), "--metric", "total_s,rss_peak_bytes"))
                .as(ttsmark.err())
                .isEqualTo(ExitCode.DONE);
        assertThat(ttsmark.out()).contains("Trends: 2, of them changed for the worse: 0.");
        assertThat(Files.readString(folder.resolve("history.html"))).contains("kokoro · ladder/EN-1", "<svg");
        assertThat(Files.readString(folder.resolve("history.md"))).contains("历次运行的指标变化", "ladder/EN-1");
    }

    @Test
    void aChangeForTheWorseIsAnAlert() throws IOException {
        Random random = new Random(1);
        for (int i = 10; i < 40; i++) {
            double value = 0.4 * Math.exp(0.01 * random.nextGaussian()) * (i < 30 ? 1 : 1.1);
            new HistoryFile(Path.of(file())).add(List.of(row(i, "ttfb_s", value), row(i, "rtfx", value)));
        }
        assertThat(ttsmark.run("show", "--history", file(), "--metric", "ttfb_s,rtfx", "--json"))
                .isEqualTo(ExitCode.DONE);
        JsonNode trends = Json.MAPPER.readTree(ttsmark.out());
        assertThat(trends).hasSize(2);
        assertThat(trends.at("/0/changes/0/at").asInt()).isEqualTo(20);

        assertThat(ttsmark.run("show", "--history", file(), "--metric", "ttfb_s,rtfx", "--lang", "en"))
                .isEqualTo(ExitCode.DONE);
        assertThat(ttsmark.out()).contains("changed for the worse: 1.");
        assertThat(Files.readString(folder.resolve("history.md")))
                .contains("TTFB is 1.09 times what it was before run run-30");
    }

    @Test
    void patternsAndTheMostRecentChooseTrends() throws IOException {
        new HistoryFile(Path.of(file())).add(List.of(row(10, "ttfb_s", 1), row(10, "total_s", 1)));
        assertThat(ttsmark.run(
                        "show", "--history", file(), "--configuration", "koko*", "--text", "ladder/*", "--most", "1"))
                .isEqualTo(ExitCode.DONE);
        assertThat(ttsmark.run("show", "--history", file(), "--configuration", "mms*"))
                .isEqualTo(ExitCode.INVALID);
        assertThat(ttsmark.err()).contains("holds nothing on that");
    }

    @Test
    void whatIsNoHistoryIsOneSentence() throws IOException {
        ttsmark.refuses(ExitCode.INVALID, "history add", "show", "--history", file());
        ttsmark.refuses(ExitCode.INVALID, "is no run directory", "add", folder.toString(), "--history", file());
        ttsmark.refuses(ExitCode.INVALID, "did you mean 'ttfb_s'?", "show", "--history", file(), "--metric", "ttfb");
        ttsmark.refuses(ExitCode.USAGE, "write 40", "show", "--history", file(), "--most", "0");
        ttsmark.refuses(ExitCode.USAGE, "add or show");
        new HistoryFile(Path.of(file())).add(List.of(row(10, "ttfb_s", 1)));
        Files.writeString(Path.of(file()), "{\"metric\": \"ttfb_s\", \"va\n", StandardOpenOption.APPEND);
        ttsmark.refuses(ExitCode.INVALID, "line 2 is no figure of a history", "show", "--history", file());
    }

    private static HistoryRow row(int run, String metric, double value) {
        return new HistoryRow(
                1,
                "run-" + run,
                "2026-01-" + run + "T00:00:00Z",
                "abc",
                "CPU, cores: 2",
                "kokoro",
                "ladder/EN-1",
                metric,
                value,
                Optional.of(value),
                Optional.empty(),
                5,
                200,
                true);
    }

    private void write(String id) throws IOException {
        SampleRuns.write(
                SyntheticRun.named(id)
                        .engine(SyntheticEngine.of("kokoro", 0.2, 0.2))
                        .text("ladder/EN-1", "en", 15, 1)
                        .rounds(3, 35, 0)
                        .build(),
                folder);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
