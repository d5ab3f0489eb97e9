package dev.ttsmark.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That the engine speaks with it as transformers does is shown by the engine's ImportParityTest. */
class VitsImportTest {

    private static final String WAVENET = "flow.flows.0.wavenet.in_layers.0";

    @TempDir
    Path from;

    @TempDir
    Path into;

    private TestCheckpoint checkpoint;

    @BeforeEach
    void make() throws IOException {
        checkpoint = new TestCheckpoint(Size.SMALL, 26);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 300})
    void fitsTheEmbeddingToTheVocabulary(int symbols) throws Exception {
        checkpoint = new TestCheckpoint(Size.SMALL, symbols);
        Importer.Imported imported = write();
        assertThat(imported.language()).isEqualTo("deu");
        assertThat(imported.sampleRateHz()).isEqualTo(16_000);
        assertThat(imported.files()).containsOnlyKeys("model", "config", "vocab", "tokenizer");
        assertThat(payload("data/0")).hasSize(symbols * 32 * Float.BYTES);
    }

    @Test
    void saysInsideThatItIsReleased() throws Exception {
        write();
        JsonNode marker = new JsonMapper().readTree(payload("extra/ttsmark-weights.json"));
        assertThat(marker.path("weights").asText()).isEqualTo("released");
        assertThat(marker.path("source").asText()).isEqualTo("model.safetensors");
    }

    @Test
    void writesTheSameForTheSame() throws Exception {
        Path first = write().files().get("model");
        byte[] bytes = Files.readAllBytes(first);
        assertThat(write().files().get("model")).hasBinaryContent(bytes);
    }

    @ParameterizedTest
    @CsvSource({"weight_g, weight_v", "parametrizations.weight.original0, parametrizations.weight.original1"})
    void foldsNormalisedWeights(String length, String direction) throws Exception {
        List<Integer> shape = normalised(WAVENET, length, direction);
        write();
        float inputs = shape.get(1) * shape.get(2);
        ByteBuffer values = ByteBuffer.wrap(payload(entry(WAVENET + ".weight"))).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(values.capacity()).isEqualTo(shape.get(0) * (int) inputs * Float.BYTES);
        // a direction of ones has the length √n, and its own length is one
        assertThat(values.getFloat(40)).isEqualTo((float) (1 / Math.sqrt(inputs)));
    }

    @Test
    void refusesAWeightNormalisedByHalf() throws Exception {
        normalised(WAVENET, "weight_g", "weight_v");
        checkpoint.shapes.remove(WAVENET + ".weight_g");
        refused("only one half of the normalised weight '" + WAVENET + ".weight'");
    }

    @Test
    void refusesAWeightThatIsThereTwice() throws Exception {
        List<Integer> shape = normalised(WAVENET, "weight_g", "weight_v");
        checkpoint.shapes.put(WAVENET + ".weight", shape);
        refused("has two of the tensor '" + WAVENET + ".weight'");
        checkpoint.shapes.remove(WAVENET + ".weight");
        checkpoint.shapes.put(WAVENET + ".parametrizations.weight.original1", shape);
        refused("has two of the tensor '" + WAVENET + ".weight'");
    }

    @Test
    void refusesLengthsOfAnotherShape() throws Exception {
        List<Integer> shape = normalised(WAVENET, "weight_g", "weight_v");
        checkpoint.shapes.put(WAVENET + ".weight_g", List.of(1, shape.get(1), 1));
        refused("'" + WAVENET + ".weight_g' in the shape");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text_encoder.embed_tokens.weight",
                "decoder.conv_post.weight",
                "posterior_encoder.conv_pre.bias",
                "duration_predictor.flows.1.conv_pre.weight"
            })
    void namesAMissingOrMisshapenTensor(String name) throws Exception {
        List<Integer> shape = checkpoint.shapes.remove(name);
        refused("lacks the tensor '" + name + "'");
        checkpoint.shapes.put(name, List.of(3));
        refused("has '" + name + "' in the shape [3] where " + shape + " is needed");
    }

    @Test
    void namesATensorTooMany() throws Exception {
        checkpoint.shapes.put("../../decoder.weight", List.of(1));
        refused("has a tensor that no MMS-TTS model has, '../../decoder.weight'");
    }

    @Test
    void namesATensorThatIsNotFinite() throws Exception {
        checkpoint.value = Float.NaN;
        refused("values that are not finite in 'text_encoder.embed_tokens.weight'");
    }

    @Test
    void refusesACutOffFile() throws Exception {
        checkpoint.write(from);
        Path weights = from.resolve("model.safetensors");
        byte[] whole = Files.readAllBytes(weights);
        Files.write(weights, java.util.Arrays.copyOf(whole, whole.length - 4));
        refusedAsItIs().hasMessageContaining("is cut off");
    }

    @ParameterizedTest
    @CsvSource({
        "hidden_size, 256",
        "upsample_rates, '[8,8,4,2]'",
        "layer_norm_eps, 0.001",
        "num_speakers, 109",
        "sampling_rate, 22050",
        "use_stochastic_duration_prediction, false",
        "model_type, '\"fastspeech\"'",
        "posterior_encoder_num_wavenet_layers, 16",
        "vocab_size, 0",
        "vocab_size, 65536",
        "vocab_size, '\"38\"'"
    })
    void namesTheFieldOfAnotherArchitecture(String field, String value) throws Exception {
        checkpoint.config.set(field, new JsonMapper().readTree(value));
        refused("config.json has " + field + " " + value);
    }

    @Test
    void takesAnAbsentFieldForThePublishedValue() throws Exception {
        checkpoint.config.remove("window_size");
        checkpoint
                .config
                .put("layer_norm_eps", 0.00001)
                .put("speaking_rate", 0.9)
                .put("dtype", "float32");
        write();
        checkpoint.config.remove("hidden_size");
        refused("config.json has hidden_size 192");
    }

    @ParameterizedTest
    @CsvSource({
        "is_uroman, true, romanised",
        "phonemize, true, phonemes",
        "add_blank, false, blank",
        "normalize, false, lower-case"
    })
    void refusesTokenizersThatTheEngineLacks(String field, boolean value, String why) throws Exception {
        checkpoint.tokenizer.put(field, value);
        refused("tokenizer_config.json has " + field + " " + value, why);
    }

    @Test
    void refusesAVocabularyThatDoesNotFit() throws Exception {
        checkpoint.vocabulary.put("ß", 26);
        refused("vocab.json gives 'ß' the id 26 where config.json has ids from 0 to 25");
        checkpoint.vocabulary.removeAll();
        refused("vocab.json is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.safetensors", "config.json", "vocab.json", "tokenizer_config.json"})
    void namesAMissingFile(String name) throws Exception {
        checkpoint.write(from);
        Files.delete(from.resolve(name));
        refusedAsItIs().hasMessageContaining(name);
        assertThatThrownBy(() -> new VitsImport(Size.SMALL).sources(from)).hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{} {}", "{\"vocab_size\": 1, \"vocab_size\": 2}", ""})
    void refusesAConfigThatIsNone(String json) throws Exception {
        checkpoint.write(from);
        Files.writeString(from.resolve("config.json"), json);
        refusedAsItIs().hasMessageContaining("config.json is no");
    }

    @Test
    void refusesWhatIsNoFolder() {
        assertThatThrownBy(() -> new VitsImport(Size.SMALL).sources(from.resolve("none")))
                .hasMessageContaining("none is no folder");
    }

    /** A full-size checkpoint through the real skeleton: the parameters of the published model. */
    @Test
    void importsThePublishedArchitecture() throws Exception {
        Path model = new VitsImport(Size.FULL)
                .write(new TestCheckpoint(Size.FULL, 38).write(from), into)
                .files()
                .get("model");
        assertThat(Files.size(model)).isBetween(28_273_051L * Float.BYTES, 28_273_051L * Float.BYTES + 300_000);
    }

    private List<Integer> normalised(String layer, String length, String direction) {
        List<Integer> shape = checkpoint.shapes.remove(layer + ".weight");
        checkpoint.shapes.put(layer + "." + length, List.of(shape.get(0), 1, 1));
        checkpoint.shapes.put(layer + "." + direction, shape);
        return shape;
    }

    private Importer.Imported write() throws Exception {
        return new VitsImport(Size.SMALL).write(checkpoint.write(from), into);
    }

    private void refused(String... why) throws Exception {
        checkpoint.write(from);
        refusedAsItIs().hasMessageContainingAll(why);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refusedAsItIs() {
        return assertThatThrownBy(() -> new VitsImport(Size.SMALL).write(from, into))
                .isInstanceOfSatisfying(ModelException.class, e -> {
                    assertThat(e.kind()).isEqualTo(ModelException.Kind.FOREIGN);
                    assertThat(e.getMessage()).endsWith(".").doesNotContain("\n");
                });
    }

    private static String entry(String name) throws IOException {
        return VitsSkeleton.of(Size.SMALL, 26).tensors().stream()
                .filter(tensor -> tensor.name().equals(name))
                .findFirst()
                .orElseThrow()
                .entry();
    }

    private byte[] payload(String entry) throws IOException {
        try (ZipFile zip = new ZipFile(into.resolve("model.pt").toFile())) {
            return zip.getInputStream(zip.getEntry("model/" + entry)).readAllBytes();
        }
    }
}
