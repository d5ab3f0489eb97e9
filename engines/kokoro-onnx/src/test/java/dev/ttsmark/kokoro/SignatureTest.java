package dev.ttsmark.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public file families, each as the smallest graph of its signature: see fixtures/make_signatures.py. */
class SignatureTest {

    private static final long[] IDS = {5, 50, 177};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1.0",
                "onnx-community",
                "v1.1",
                "v1.1-zh",
                "v1.1-zh-whole-speed",
                "timestamped",
                "half-audio",
                "sherpa"
            })
    void feedsAndReadsEveryPublicFamily(String family) throws Exception {
        float[] samples = spoken(family, Map.of("speed", "2"));
        assertThat(samples).hasSize(600 * (IDS.length + 2));
        assertThat(samples[0]).as("padding").isCloseTo(2 + 0.02f, within(2e-3f));
        assertThat(samples[600 * 3]).as("id 177").isCloseTo(2 + 0.02f + 0.177f, within(2e-3f));
        assertThat(samples[600 * 4]).as("padding").isCloseTo(2 + 0.02f, within(2e-3f));
    }

    @ParameterizedTest
    @CsvSource({"length-minus-one, 0.02", "length, 0.03"})
    void picksTheStyleRowByTheRuleInForce(String rule, float firstOfRow) throws Exception {
        float[] samples = spoken("v1.0", Map.of("style-row", rule));
        assertThat(samples[0]).isCloseTo(1 + firstOfRow, within(1e-4f));
    }

    @Test
    void refusesASpeedThatAnOldExportWouldRound() {
        assertThatThrownBy(() -> spoken("v1.1-zh-whole-speed", Map.of("speed", "1.5")))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(Kind.OPTION))
                .hasMessageContaining("1.5");
    }

    @ParameterizedTest
    @CsvSource({
        "wrong-extra-input, its input 'language' is unknown",
        "wrong-style-type, its input 'style' is DOUBLE",
        "wrong-audio-name, no output 'waveform' or 'audio' among [mel]"
    })
    void refusesAnotherSignatureByName(String family, String why) {
        assertThatThrownBy(() -> spoken(family, Map.of()))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(Kind.MODEL))
                .hasMessageContaining(why);
    }

    private static float[] spoken(String family, Map<String, String> options) throws Exception {
        Settings settings = Settings.of(options);
        try (OnnxModel model = OnnxModel.open(fixture(family), settings);
                Network network = Network.of(model, Tables.rising(), settings);
                Inputs inputs = new Inputs();
                InferredPiece piece = new InferredPiece(network, inputs, IDS)) {
            piece.begin(Runnable::run);
            return network.read(piece.result());
        }
    }

    static Path fixture(String family) throws URISyntaxException {
        return Path.of(SignatureTest.class.getResource(family + ".onnx").toURI());
    }
}
