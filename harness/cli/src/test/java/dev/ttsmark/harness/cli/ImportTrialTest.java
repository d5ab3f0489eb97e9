package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.model.KokoroStandIn;
import dev.ttsmark.model.Size;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot run is refused while it is imported, by a real engine, and leaves nothing behind. */
class ImportTrialTest {

    private static final String ID = "kokoro-82m-mine";
    private static final int VOICE_FLOATS = 510 * 256;

    @TempDir
    Path home;

    private final CommandLineFixture ttsmark = new CommandLineFixture("models", "import");

    private Path from;
    private Map<String, Path> made;

    @BeforeEach
    void makeAModel() throws IOException {
        ttsmark.at(home);
        from = Files.createDirectories(home.resolve("mine"));
        made = KokoroStandIn.write(Size.SMALL, home.resolve("made"), 1);
        Files.copy(made.get("model"), from.resolve("model.onnx"));
        Files.copy(made.get("voices"), from.resolve("voices.bin"));
        Files.copy(made.get("config"), from.resolve("config.json"));
    }

    @AfterEach
    void restoreHome() {
        ttsmark.close();
    }

    @Test
    void whatSpeaksIsImported() {
        assertThat(run()).as(ttsmark.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void voicesThatAreCutOrNoNumbersAreRefusedByName() throws IOException {
        byte[] whole = Files.readAllBytes(from.resolve("voices.bin"));
        refused(Arrays.copyOf(whole, whole.length / 2), "no whole NumPy archive");
        ByteBuffer table = ByteBuffer.allocate(VOICE_FLOATS * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        table.putFloat(1000 * Float.BYTES, Float.NaN);
        refused(table.array(), "holds values that are not finite");
    }

    @Test
    void aGraphOfAnotherKindIsRefusedByName() throws IOException {
        Files.writeString(from.resolve("model.onnx"), "<html>404</html>");
        refused("no whole ONNX file");
    }

    @Test
    void aGraphComesWithItsData() throws Exception {
        external();
        assertThat(run()).as(ttsmark.err()).isEqualTo(ExitCode.DONE);
        Path graph = Path.of(ttsmark.out().strip());
        assertThat(graph.resolveSibling("weights.bin")).hasSameBinaryContentAs(from.resolve("weights.bin"));
    }

    @Test
    void dataThatIsMissingCutOrElsewhereIsRefused() throws Exception {
        external();
        Path data = from.resolve("weights.bin");
        byte[] whole = Files.readAllBytes(data);
        Files.write(data, Arrays.copyOf(whole, whole.length - 1));
        refused("bytes where its graph reads");
        Files.delete(data);
        refused("keeps weights in 'weights.bin', which is not beside it");
        Path outside = Files.write(home.resolve("weights.bin"), whole);
        Files.createSymbolicLink(data, outside);
        refused("is a link out of its folder");
    }

    private void external() throws Exception {
        for (String name : new String[] {"model.onnx", "weights.bin"}) {
            Path fixture = Path.of(getClass().getResource("external/" + name).toURI());
            Files.write(from.resolve(name), Files.readAllBytes(fixture));
        }
    }

    private void refused(byte[] voices, String why) throws IOException {
        Files.write(from.resolve("voices.bin"), voices);
        refused(why);
    }

    private void refused(String why) throws IOException {
        assertThat(run()).isEqualTo(ExitCode.INVALID);
        assertThat(ttsmark.err()).contains(why).doesNotContain("\tat ");
        Path imports = home.resolve("models/store/imported").resolve(ID);
        if (Files.exists(imports)) {
            try (Stream<Path> left = Files.list(imports)) {
                assertThat(left).isEmpty();
            }
        }
    }

    private int run() {
        return ttsmark.run("--from", from.toString(), "--id", ID);
    }
}
