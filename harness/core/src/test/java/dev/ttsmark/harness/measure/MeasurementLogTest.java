package dev.ttsmark.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.License;
import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.engine.Streaming;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementLogTest {

    @TempDir
    Path folder;

    @Test
    void everyKindOfRowComesBackAsItWasWritten() throws Exception {
        List<Row> rows = List.of(opened(), spoken(), failed(), unsupported(), closed(), roundFailed());
        Path file = write(rows);
        assertThat(Files.readAllLines(file)).hasSize(rows.size()).allMatch(line -> line.startsWith("{\"row\":\""));
        assertThat(MeasurementLog.read(file)).isEqualTo(rows);
    }

    @Test
    void aTornLastLineIsDroppedAndTheNextWriterStartsOnAFreshLine() throws Exception {
        Path file = write(List.of(opened(), spoken()));
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 40));
        assertThat(MeasurementLog.read(file)).containsExactly(opened());
        try (MeasurementLog log = MeasurementLog.append(file)) {
            log.write(closed());
        }
        assertThat(MeasurementLog.read(file)).containsExactly(opened(), closed());
    }

    @Test
    void unknownFieldsAreIgnored() throws Exception {
        Path file = write(List.of(closed()));
        Files.writeString(file, Files.readString(file).replace("\"round\":1", "\"round\":1,\"mood\":\"fine\""));
        assertThat(MeasurementLog.read(file)).containsExactly(closed());
    }

    @Test
    void aRowThatLacksAPartIsRefusedWithItsNumber() throws Exception {
        Path file = write(List.of(opened(), spoken()));
        Files.writeString(file, Files.readString(file).replaceFirst("\"telemetry\":\\{[^}]*}", "\"telemetry\":null"));
        assertThatThrownBy(() -> MeasurementLog.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("telemetry");
        Files.writeString(file, Files.readString(file).replaceFirst("\"info\":\\{.*", "\"rssBytes\":1}"));
        assertThatThrownBy(() -> MeasurementLog.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void aWholeLineThatIsNoRowIsRefusedWithItsNumber() throws Exception {
        Path file = write(List.of(closed()));
        Files.writeString(file, "{\"row\":\"rumour\"}\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> MeasurementLog.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("line 2");
    }

    private Path write(List<Row> rows) throws Exception {
        Path file = folder.resolve("measurements.jsonl");
        try (MeasurementLog log = MeasurementLog.append(file)) {
            for (Row row : rows) {
                log.write(row);
            }
        }
        return file;
    }

    private static RoundOpened opened() {
        EngineInfo.Runtime runtime = new EngineInfo.Runtime("java", "17", "none", "cpu", 1, 1, OptionalInt.empty());
        EngineInfo.Model model = new EngineInfo.Model("tone", "", Weights.NONE, new License("Apache-2.0", true));
        EngineInfo info =
                new EngineInfo("tone", runtime, model, 24_000, List.of("en"), Streaming.CHUNK, Map.of("chunks", "2"));
        return new RoundOpened(1, "tone", 42, 1_700_000_000_000L, 5_000_000, 1 << 27, info, Optional.empty());
    }

    private static Call spoken() {
        Outcome outcome = new Outcome.Spoken(
                9_000_000,
                24_000,
                List.of(new Outcome.Arrival(4_000_000, 2400), new Outcome.Arrival(9_000_000, 4800)),
                List.of(new Outcome.Mark(Stage.TEXT, 100), new Outcome.Mark(Stage.INFER, 2_000)),
                new SpokenText(2, 30, 1, "characters"),
                new Sanity(0.1, 0.5, 0, 0, true, 0.01, 0.28));
        return call(outcome);
    }

    private static Call failed() {
        return call(new Outcome.Failed("RUNTIME", "The network said no.", 77));
    }

    private static Call unsupported() {
        return call(new Outcome.Unsupported("'tone' does not speak 'zh'."));
    }

    private static Call call(Outcome outcome) {
        return new Call(
                1,
                "tone",
                "ladder/EN-1",
                "en",
                5,
                Call.Phase.MEASURED,
                Call.Order.REPEATED,
                3,
                1_700_000_000_500L,
                outcome,
                new Telemetry(1 << 27, 0, 0, 0.5, Optional.empty()));
    }

    private static RoundClosed closed() {
        return new RoundClosed(1, "tone", 1_000_000_000, 1 << 28);
    }

    private static RoundFailed roundFailed() {
        return new RoundFailed(2, "tone", "ProcessExited", "The process ended with exit code 134.", 5);
    }
}
