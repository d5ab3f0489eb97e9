package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ttsmark.harness.measure.RunDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandTest {

    private static final RunDirectory SAMPLE = new RunDirectory(Path.of("../../results/sample"));

    @TempDir
    Path folder;

    private final CommandLineFixture ttsmark = new CommandLineFixture();

    @Test
    void whereThereIsNoRunItSaysHowToMakeOne() {
        for (Path place : List.of(folder, folder.resolve("missing"))) {
            CommandLineFixture fresh = new CommandLineFixture();
            assertThat(fresh.run("list", place.toString())).isEqualTo(ExitCode.DONE);
            assertThat(fresh.out()).contains("./ttsmark run").hasLineCount(1);
        }
    }

    @Test
    void newestIsFirstAndADamagedRunIsOneRowOfItsOwn() throws Exception {
        run("older", "2025-01-02T03:04:05Z");
        Files.createFile(run("newer", "2026-01-02T03:04:05Z").reportHtml());
        Files.writeString(run("plan", "2026-01-02T03:04:05Z").plan(), "engins: []");
        Files.writeString(run("place", "2026-01-02T03:04:05Z").environment(), "{");
        Files.writeString(run("nothing", "2026-01-02T03:04:05Z").environment(), "null");
        run("time", "yesterday");
        Files.writeString(run("rows", "2026-01-02T03:04:05Z").measurements(), "nothing\nof the kind\n");
        Files.delete(run("none", "2026-01-02T03:04:05Z").plan());
        Files.createDirectories(folder.resolve("merged"));

        assertThat(ttsmark.run("list", folder.toString())).isEqualTo(ExitCode.DONE);
        assertThat(ttsmark.err()).isEmpty();
        List<String> lines = ttsmark.out().lines().toList();
        assertThat(lines).hasSize(9);
        assertThat(lines.get(1))
                .startsWith("newer ")
                .contains("2026-01-02T03:04:05Z", " 19  report", "Kokoro-82M", "(kokoro, mms-eng: mms");
        assertThat(lines.get(2)).startsWith("older ").contains("no report");
        assertThat(lines.subList(3, 9)).allMatch(line -> line.contains(" damaged ") && line.matches(".*[.?]"));
    }

    @Test
    void aRunThatWasKilledAtOnceHasNoRoundsAndItsNameCannotSteerTheTerminal() throws Exception {
        RunDirectory run = run("bad\u001b[31m\nname", "2026-01-02T03:04:05Z");
        Files.delete(run.measurements());
        Files.createFile(run.inFlight());
        assertThat(ttsmark.run("list", folder.toString())).isEqualTo(ExitCode.DONE);
        assertThat(ttsmark.out())
                .doesNotContain("\u001b")
                .contains(" 0  under way or killed")
                .hasLineCount(2);
    }

    @Test
    void jsonHoldsWhatTheTableShows() throws Exception {
        Files.writeString(run("torn", "2026-01-02T03:04:05Z").measurements(), "{\"row\":\"ca");
        run("whole", "2026-02-02T03:04:05Z");
        assertThat(ttsmark.run("list", "--json", folder.toString())).isEqualTo(ExitCode.DONE);
        JsonNode runs = new ObjectMapper().readTree(ttsmark.out());
        assertThat(runs.findValuesAsText("run")).containsExactly("whole", "torn");
        assertThat(runs.get(0).get("rounds").asInt()).isEqualTo(19);
        assertThat(runs.get(1).get("rounds").asInt()).isZero();
        assertThat(runs.get(0).get("configurations").get(1).get("engine").asText())
                .isEqualTo("mms");
        assertThat(runs.get(0).get("damage").isNull()).isTrue();
    }

    private RunDirectory run(String name, String capturedAt) throws Exception {
        RunDirectory run = new RunDirectory(Files.createDirectories(folder.resolve(name)));
        Files.copy(SAMPLE.plan(), run.plan());
        Files.copy(SAMPLE.measurements(), run.measurements());
        Files.writeString(
                run.environment(),
                Files.readString(SAMPLE.environment())
                        .replaceFirst("\"capturedAt\" : \"[^\"]*\"", "\"capturedAt\" : \"" + capturedAt + "\""));
        return run;
    }
}
