package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.RoundFailed;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.measure.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps over the scripted engine, in processes of its own. */
class SweepCommandTest {

    @TempDir
    Path home;

    private final CommandLineFixture ttsmark = new CommandLineFixture("sweep");

    @BeforeEach
    void makeHome() throws IOException {
        ttsmark.atTinyHome(home);
    }

    @AfterEach
    void restoreHome() {
        ttsmark.close();
    }

    @Test
    void whatFailsStaysARowAndWhatIsNoSpeechCannotWin() throws IOException {
        Path out = home.resolve("out");
        String sweep =
                sweep("faulty", "vary: {fault: [none, silent], provider: [cpu, gpu]}\noptions: {fixed-ms: 5}", 2);
        assertThat(ttsmark.run(sweep, "--out", out.toString(), "--json"))
                .as(ttsmark.err())
                .isEqualTo(ExitCode.DONE);
        assertThat(rows(out, RoundOpened.class, Row::configuration))
                .containsExactlyInAnyOrder(
                        "fault-none_provider-cpu",
                        "fault-none_provider-cpu",
                        "fault-silent_provider-cpu",
                        "fault-silent_provider-cpu");
        assertThat(rows(out, RoundFailed.class, RoundFailed::failure))
                .as("refused devices are asked for once")
                .containsExactly("OpenRefused", "OpenRefused");
        JsonNode json = Json.MAPPER.readTree(out.resolve("sweep.json").toFile());
        assertThat(Json.MAPPER.readTree(ttsmark.out())).isEqualTo(json);
        assertThat(json.get("verdict").asText()).isEqualTo("ALONE");
        assertThat(json.get("winner").asText()).isEqualTo("fault-none_provider-cpu");
        assertThat(json.get("points").findValuesAsText("standing"))
                .containsExactly("ELIGIBLE", "UNSOUND", "FAILED", "FAILED");
    }

    @Test
    void halvingDropsTheWorseAndGoesOnWhereItStopped() throws IOException {
        Path out = home.resolve("out");
        String sweep = sweep("vary: {fixed-ms: [80, 160, 240, 1, 40]}\nsearch: halving", 1);
        ttsmark.run(sweep, "--out", out.toString(), "--budget", "1s");
        assertThat(rows(out, RoundOpened.class, Row::configuration))
                .as("the budget allows few, and the reference comes first")
                .hasSizeLessThan(5)
                .startsWith("fixed-80");

        ttsmark.run("--resume", out.toString(), "--budget", "60s");
        assertThat(ttsmark.err()).contains("Rung 1: configurations: 5 of 5").contains("Rung 2: configurations: 3 of 5");
        JsonNode json = Json.MAPPER.readTree(out.resolve("sweep.json").toFile());
        assertThat(json.get("winner").asText()).isEqualTo("fixed-1");
        assertThat(ttsmark.out()).contains("# Sweep: tone: fixed-ms", "fixed-1");
        assertThat(out.resolve("sweep.html")).content().contains("参数扫描");
        List<String> opened = rows(out, RoundOpened.class, Row::configuration);
        assertThat(opened.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting())))
                .containsEntry("fixed-80", 2L)
                .containsEntry("fixed-1", 2L)
                .containsEntry("fixed-40", 2L)
                .containsEntry("fixed-160", 1L)
                .containsEntry("fixed-240", 1L);
    }

    @Test
    void whatCannotBeMeasuredIsOneSentence() throws IOException {
        ttsmark.refuses(ExitCode.INVALID, "did you mean 'fixed-ms'", sweep("vary: {fixd-ms: [1]}", 1));
        ttsmark.refuses(ExitCode.INVALID, "no shipped sweep of that name", "no-such-sweep");
        ttsmark.refuses(ExitCode.INVALID, "no sweep to go on with", "--resume", home.toString());
        ttsmark.refuses(ExitCode.USAGE, "Name a sweep, or one to go on with");
        ttsmark.refuses(ExitCode.USAGE, "--resume goes on as the sweep", "--resume", "x", "--search", "full");
    }

    private static <R extends Row> List<String> rows(Path out, Class<R> type, Function<R, String> of) {
        return MeasurementLog.read(new RunDirectory(out).measurements()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .map(of)
                .toList();
    }

    private String sweep(String keys, int rounds) throws IOException {
        return sweep("tone", keys, rounds);
    }

    private String sweep(String engine, String keys, int rounds) throws IOException {
        return Files.writeString(home.resolve("in.yaml"), """
                        engine: %s
                        %s
                        corpora: [{name: tiny}]
                        rounds: {min: %d, max: 2}
                        calls: {warm-up: 0, measured: 2, shuffled-passes: 0, unique: 0}
                        precision: 100%%
                        jvm: [-Xmx48m, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']
                        """.formatted(engine, keys, rounds))
                .toString();
    }
}
