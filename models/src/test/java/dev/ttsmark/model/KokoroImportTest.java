package dev.ttsmark.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.Weights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder as the quantising script writes it: small stand-ins take the place of a converted model. */
class KokoroImportTest {

    private static final String ID = "kokoro-82m-mine";

    @TempDir
    Path root;

    @TempDir
    Path from;

    private ModelStore store;
    private Path model;
    private byte[] whole;

    @BeforeEach
    void write() throws Exception {
        store = new ModelStore(root);
        Map<String, Path> standIn = KokoroStandIn.write(Size.SMALL, root.resolve("made"), 1);
        model = Files.copy(standIn.get("model"), from.resolve("kokoro.int8.onnx"));
        whole = Files.readAllBytes(model);
        Files.copy(standIn.get("voices"), from.resolve("voices.npz"));
        Files.copy(standIn.get("config"), from.resolve("config.json"));
    }

    @Test
    void aVariantIsAModelOfItsOwnWithLicenceAndLanguagesOfTheModelItBeginsWith() throws Exception {
        ModelFiles variant = store.importFrom(from, ID, Optional.empty(), ModelTrial.NONE);

        assertThat(variant.id()).isEqualTo(ID);
        assertThat(variant.files()).containsOnlyKeys("model", "voices", "config");
        assertThat(variant.files().get("model")).hasSameBinaryContentAs(model);
        assertThat(variant.sha256()).isEqualTo(HashCache.compute(model));
        assertThat(variant.license().name()).isEqualTo("Apache-2.0");
        assertThat(variant.languages()).contains("en", "zh", "ja");
        assertThat(store.resolve(ID)).isEqualTo(variant);
        assertThat(store.manifest(ID).engine()).isEqualTo("kokoro");
        assertThat(store.verify(ID).passed()).isTrue();
        assertThat(store.importFrom(from, "kokoro-82m-v1.1-zh-mine", Optional.empty(), ModelTrial.NONE)
                        .languages())
                .as("the longest id it begins with")
                .containsExactlyInAnyOrder("en", "zh");
    }

    @Test
    void standInWeightsStayKnownAsSuchAndOthersAreReleased() throws Exception {
        assertThat(store.importFrom(from, ID, Optional.empty(), ModelTrial.NONE).weights())
                .isEqualTo(Weights.STAND_IN);
        assertThat(store.resolve(ID).weights()).isEqualTo(Weights.STAND_IN);
        assertThat(store.verify(ID).weights()).isEqualTo(Weights.STAND_IN);
        assertThat(store.list())
                .filteredOn(listing -> listing.manifest().id().equals(ID))
                .singleElement()
                .extracting(Listing::weights)
                .isEqualTo(Weights.STAND_IN);

        Files.write(model, Arrays.copyOf(whole, whole.length - OnnxMetadata.standIn(1).length));
        assertThat(store.importFrom(from, ID, Optional.empty(), ModelTrial.NONE).weights())
                .isEqualTo(Weights.RELEASED);
    }

    @Test
    void whatIsNoWholeOnnxFileIsRefusedByName() throws Exception {
        for (int length : new int[] {0, 1, 100, whole.length / 2, whole.length - 1}) {
            refusesModel(Arrays.copyOf(whole, length), "no whole ONNX file");
        }
        refusesModel("not a graph at all, but a text".getBytes(StandardCharsets.US_ASCII), "no whole ONNX file");
        // A graph that says it is longer than any file.
        refusesModel(new byte[] {7 << 3 | 2, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1}, "no whole ONNX file");
        refusesModel(new byte[] {7 << 3 | 2, -1, -1, 3, 0}, "no whole ONNX file");
        refusesModel(new byte[] {7 << 3 | 2, 0}, "no Kokoro");
    }

    @Test
    void aFolderThatLacksAPartOrHasItTwiceIsRefused() throws IOException {
        Files.copy(model, from.resolve("other.onnx"));
        refuses(from, "has 2 files *.onnx", "name one with --graph: kokoro.int8.onnx, other.onnx.");
        assertThatThrownBy(() -> store.importFrom(from, ID, Optional.of("../other.onnx"), ModelTrial.NONE))
                .hasMessageContaining("has no graph '../other.onnx'")
                .hasMessageContaining("name one of kokoro.int8.onnx, other.onnx");
        assertThatThrownBy(() -> store.importFrom(from, "kokoro-82m", Optional.of("other.onnx"), ModelTrial.NONE))
                .hasMessageContaining("leave it out");
        Files.delete(from.resolve("other.onnx"));
        Files.write(from.resolve("config.json"), new byte[] {'['});
        refuses(from, "config.json");
        Files.delete(from.resolve("config.json"));
        Files.write(from.resolve("voices.npz"), new byte[] {1, 2, 3});
        refuses(from, "neither a NumPy archive nor");
        Files.delete(from.resolve("voices.npz"));
        refuses(from, "has 0 files voices*.bin");
        refuses(model, "is no folder");
    }

    @Test
    void theLayoutOfHuggingFaceIsTakenAsItIs() throws Exception {
        Path graphs = Files.createDirectories(from.resolve("onnx"));
        Files.move(model, graphs.resolve("model_quantized.onnx"));
        Path voices = Files.createDirectories(from.resolve("voices"));
        try (var old = Files.list(from)) {
            for (Path file : old.filter(f -> f.getFileName().toString().matches("voices\\..*"))
                    .toList()) {
                Files.delete(file);
            }
        }
        Files.write(voices.resolve("af_heart.bin"), new byte[510 * 256 * 4]);
        Files.write(voices.resolve("am_adam.bin"), new byte[510 * 256 * 4]);
        ModelFiles imported = store.importFrom(from, ID, Optional.empty(), ModelTrial.NONE);
        assertThat(imported.files()).containsKeys("model", "voices");
        assertThat(imported.files().get("voices")).isNotEmptyFile();

        Files.write(voices.resolve("cut.bin"), new byte[100]);
        refuses(from, "cut.bin has 100 bytes, and a voice has 522240");
    }

    @Test
    void oneOfSeveralGraphsIsTakenByItsName() throws Exception {
        Path graphs = Files.createDirectories(from.resolve("onnx"));
        Files.move(model, graphs.resolve("model_q8f16.onnx"));
        byte[] other = Arrays.copyOf(whole, whole.length - OnnxMetadata.standIn(1).length);
        Files.write(graphs.resolve("model.onnx"), other);
        ModelFiles taken = store.importFrom(from, ID, Optional.of("model_q8f16.onnx"), ModelTrial.NONE);
        assertThat(taken.files().get("model")).hasBinaryContent(whole);
        assertThat(store.importFrom(from, ID, Optional.of("model.onnx"), ModelTrial.NONE)
                        .files()
                        .get("model"))
                .hasBinaryContent(other);
        assertThat(store.resolve(ID).weights()).isEqualTo(Weights.RELEASED);
    }

    @Test
    void anIdMustBeginWithThatOfAKokoroModelAndBeOnesOwn() {
        for (String id : new String[] {"kokoro", "kokoro-82m", "kokoro-82m-int8", "kokoro-82m-", "kokoro-82m-../x"}) {
            assertThatThrownBy(() -> store.importFrom(from, id, Optional.empty(), ModelTrial.NONE))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("'" + id + "'");
        }
    }

    private void refusesModel(byte[] content, String why) throws IOException {
        Files.write(model, content);
        refuses(from, why);
        Path imports = root.resolve("imported").resolve(ID);
        assertThat(Files.notExists(imports) || Folders.in(imports).isEmpty()).isTrue();
    }

    private void refuses(Path folder, String... why) {
        assertThatThrownBy(() -> store.importFrom(folder, ID, Optional.empty(), ModelTrial.NONE))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.FOREIGN))
                .hasMessageContaining(folder.toString())
                .hasMessageContainingAll(why);
    }
}
