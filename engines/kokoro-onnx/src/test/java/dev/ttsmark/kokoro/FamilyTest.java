package dev.ttsmark.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineContractTest.Heard;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.engine.Tokenization;
import dev.ttsmark.engine.Weights;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every public family as a user has it: a graph of its signature with voices in its packing and a vocabulary from where
 * that family keeps it, from text to samples. The graphs sound what they were fed; see fixtures/make_signatures.py.
 */
class FamilyTest {

    private static final int FRAME = 600;

    /** What onnx-community's config.json says, and no more. */
    private static final String NO_VOCABULARY = "{\"model_type\": \"style_text_to_speech_2\"}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "v1.0, npz, none, af_heart, en",
        "v1.1, npz, none, am_adam, en",
        "onnx-community, raw, without, af_heart, en",
        "timestamped, raw, without, bf_emma, en",
        "half-audio, raw, without, af_heart, en",
        "sherpa, joined, none, af_heart, en",
        "v1.0, npz, none, zf_xiaoni, zh",
        "v1.1-zh, npz, none, zf_001, zh",
        "v1.1-zh, npz, none, bf_vale, en",
        "v1.1-zh-whole-speed, npz, with, zm_009, zh",
        "onnx-community, npz, with, zf_001, zh"
    })
    void speaksWhatTheTextFrontEndFeedsIt(String graph, String packing, String config, String voice, String language)
            throws Exception {
        EngineConfig engineConfig = config(graph, packing, config, voice);
        String text = language.equals("zh") ? "他的儿子。" : "Ask her.";
        Tokenization tokens = new KokoroProvider().tokenize(engineConfig, text, language);
        Heard heard = new Heard();
        try (Engine engine = new KokoroProvider().open(engineConfig)) {
            engine.synthesize(new SynthesisRequest(text, language, 1), heard);
        }
        long[] fed = tokens.chunks().get(0).ids();
        assertThat(tokens.droppedSymbols()).isEmpty();
        assertThat(heard.samples()).hasSize(FRAME * fed.length);
        // between 1 and 2 half precision counts in steps of a thousandth
        int tolerance = graph.equals("half-audio") ? 1 : 0;
        for (int i = 0; i < fed.length; i++) {
            assertThat(idAt(i, heard.samples())).as("id %s", i).isBetween(fed[i] - tolerance, fed[i] + tolerance);
        }
    }

    @Test
    void readsChineseInTheSymbolsOfItsModel() throws Exception {
        assertThat(ids(config("v1.0", "npz", "none", "zf_xiaoni"))).isNotEqualTo(inZhuyin());
        for (String graph : List.of("v1.1-zh", "v1.1-zh-whole-speed", "onnx-community")) {
            assertThat(ids(config(graph, "npz", "with", "zf_001"))).isEqualTo(inZhuyin());
        }
    }

    @Test
    void takesAllSymbolsFromTheGraph() throws Exception {
        Settings settings = Settings.of(Map.of());
        EngineConfig config = config("v1.1-zh", "npz", "none", "zf_001");
        try (OnnxModel model = OnnxModel.open(SignatureTest.fixture("v1.1-zh"), settings)) {
            var table = ModelVocabulary.of(model.metadata(), config.model().orElseThrow(), "zf_001");
            assertThat(table.size()).isEqualTo(171);
            // nine ids that mean something else in v1.0
            assertThat(table.encode("ㄓㄦ月ㄖㄜ3124").ids()).containsExactly(23, 85, 99, 126, 140, 169, 171, 172, 173);
            assertThat(table.encode("ꭧɚɥɻɤ↓→↗↘").ids()).isEmpty();
        }
    }

    /** ba1 and a full stop, padded. */
    private static long[] inZhuyin() {
        return new long[] {0, 30, 100, 171, 4, 0};
    }

    private static long[] ids(EngineConfig config) throws Exception {
        return new KokoroProvider().tokenize(config, "八。", "zh").chunks().get(0).ids();
    }

    /** A thousandth of the id is in every sample; the padding gives what else is. */
    private static long idAt(int token, float[] samples) {
        return Math.round(1000 * (samples[token * FRAME] - samples[0]));
    }

    private EngineConfig config(String graph, String packing, String config, String voice) throws Exception {
        Map<String, Path> files = new HashMap<>();
        files.put("model", SignatureTest.fixture(graph));
        files.put("voices", voices(packing, voice));
        if (config.equals("with")) {
            String vocabulary = Files.readString(Path.of("src/test/fixtures/v1.1-zh-vocabulary.json"));
            files.put("config", Files.writeString(folder.resolve("config.json"), "{\"vocab\": " + vocabulary + "}"));
        } else if (config.equals("without")) {
            files.put("config", Files.writeString(folder.resolve("config.json"), NO_VOCABULARY));
        }
        return SmallKokoro.config(files, Weights.RELEASED, Map.of("voice", voice, "intra-op-threads", "1"));
    }

    private Path voices(String packing, String voice) throws IOException, URISyntaxException {
        return switch (packing) {
            case "npz" ->
                Tables.zip(
                        folder.resolve("voices.bin"),
                        Map.of(
                                "zm_yunxi.npy",
                                Tables.npy(Tables.rising(7), Tables.description(510)),
                                voice + ".npy",
                                Tables.npy(Tables.rising(0), Tables.description(510))));
            case "raw" -> {
                Path raw = Files.createDirectories(folder.resolve("voices"));
                Files.write(raw.resolve("zm_yunxi.bin"), Tables.rising(7));
                Files.write(raw.resolve(voice + ".bin"), Tables.rising(0));
                yield raw;
            }
            default -> {
                ByteArrayOutputStream both = new ByteArrayOutputStream();
                both.writeBytes(Tables.rising(7));
                both.writeBytes(Tables.rising(0));
                yield Files.write(folder.resolve("joined.bin"), both.toByteArray());
            }
        };
    }
}
