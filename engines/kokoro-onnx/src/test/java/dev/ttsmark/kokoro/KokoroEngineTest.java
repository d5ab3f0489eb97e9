package dev.ttsmark.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.AudioChunk;
import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineContractTest;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.engine.Streaming;
import dev.ttsmark.engine.SynthesisListener;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.model.KokoroStandIn;
import dev.ttsmark.model.Size;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KokoroEngineTest {

    private static final String TWO = "The first one is here. And this is the second one!";

    /** −50 dBFS. */
    private static final double CLICK = 0.00316;

    @TempDir
    Path folder;

    @Test
    void isHeardBeforeTheSecondSentenceIsBegun() throws Exception {
        List<String> events = new ArrayList<>();
        try (Engine engine = open(Map.of())) {
            assertThat(engine.info().streaming()).isEqualTo(Streaming.SENTENCE);
            engine.synthesize(new SynthesisRequest(TWO, "en", 1), new Recorder(events));
        }
        assertThat(events)
                .containsExactly(
                        "TEXT",
                        "text 2",
                        "PREPARE",
                        "INFER",
                        "READ_BACK",
                        "POST",
                        "audio",
                        "PREPARE",
                        "INFER",
                        "READ_BACK",
                        "POST",
                        "audio");
    }

    @Test
    void piecesJoinWithoutAStep() throws Exception {
        String text =
                "Artificial intelligence is transforming the way we interact with technology. From voice assistants"
                        + " to autonomous vehicles, AI is becoming an integral part of our daily lives.";
        EngineContractTest.Heard heard = new EngineContractTest.Heard();
        try (Engine engine = open(Map.of())) {
            engine.synthesize(new SynthesisRequest(text, "en", 1), heard);
        }
        assertThat(heard.chunks).hasSize(4);
        float[] all = heard.samples();
        int join = 0;
        for (AudioChunk chunk : heard.chunks.subList(0, 3)) {
            join += chunk.samples().length;
            assertThat(step(all, join)).isLessThan(CLICK);
        }
        // The network's noise itself steps far more, so that a join which is not faded would show.
        assertThat(IntStream.range(1, all.length)
                        .mapToDouble(i -> step(all, i))
                        .max()
                        .orElseThrow())
                .isGreaterThan(10 * CLICK);
    }

    private static double step(float[] samples, int at) {
        return Math.abs(samples[at] - samples[at - 1]);
    }

    @Test
    void speaksInOnePieceWhenAskedTo() throws Exception {
        List<String> events = new ArrayList<>();
        try (Engine engine = open(Map.of("splitting", "none"))) {
            assertThat(engine.info().streaming()).isEqualTo(Streaming.BATCH);
            engine.synthesize(new SynthesisRequest(TWO, "en", 1), new Recorder(events));
        }
        assertThat(events).contains("text 1").containsOnlyOnce("audio");
    }

    @Test
    void keepsThePaceOfSpeech() throws Exception {
        String text = "The quick brown fox jumps over the lazy dog while we evaluate the quality of speech.";
        try (Engine engine = open(Map.of())) {
            double seconds = seconds(engine, text);
            double characters = text.length();
            assertThat(seconds).isBetween(0.057 * characters, 0.077 * characters + 1.4);
        }
        try (Engine engine = open(Map.of("speed", "2"))) {
            // 3 frames a token become 1.5, which the graph rounds to 2.
            assertThat(seconds(engine, text)).isLessThan(0.057 * text.length());
        }
    }

    @Test
    void speaksChineseWithAChineseVoice() throws Exception {
        try (Engine engine = open(Map.of("voice", "zm_yunxi"))) {
            assertThat(engine.info().languages()).containsExactly("zh", "en");
            EngineContractTest.Heard heard = new EngineContractTest.Heard();
            engine.synthesize(new SynthesisRequest("河边的图书馆早上7点开门。学生们来得很早！", "zh", 1), heard);
            assertThat(heard.texts.get(0).symbolMode()).isEqualTo("misaki-zh");
            assertThat(heard.texts.get(0).droppedSymbols()).isZero();
            assertThat(heard.chunks).hasSize(2);
        }
    }

    @Test
    void believesTheMarkerInTheFile() throws Exception {
        EngineConfig small = SmallKokoro.config(folder, Map.of());
        EngineConfig said = SmallKokoro.config(small.model().orElseThrow().files(), Weights.RELEASED, Map.of());
        try (Engine engine = new KokoroProvider().open(said)) {
            assertThat(engine.info().model().weights()).isEqualTo(Weights.STAND_IN);
        }
    }

    @Test
    void saysWhatIsInForce() throws Exception {
        Map<String, String> options = Map.of(
                "intra-op-threads", "2",
                "graph-optimization", "basic",
                "memory-arena", "off",
                "memory-pattern", "on",
                "spinning", "off",
                "voice", "bf_emma");
        try (Engine engine = open(options)) {
            EngineInfo info = engine.info();
            assertThat(info.options()).containsAllEntriesOf(options).containsEntry("provider", "cpu");
            assertThat(info.runtime().provider()).isEqualTo("CPUExecutionProvider");
            assertThat(info.runtime().intraOpThreads()).isEqualTo(2);
            assertThat(info.runtime().fallbackNodes()).hasValue(0);
            assertThat(engine.info().options()).doesNotContainValue("auto");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, sequential", "3, 1, sequential", "5, 1, sequential", "3, 2, parallel"})
    void countsTheThreadsThatTheRuntimeStarted(String intra, String inter, String mode) throws Exception {
        Map<String, String> options =
                Map.of("intra-op-threads", intra, "inter-op-threads", inter, "execution-mode", mode);
        try (OnnxModel model =
                OnnxModel.open(KokoroStandIn.write(Size.SMALL, folder, 1).get("model"), Settings.of(options))) {
            int pools = Integer.parseInt(intra) - 1 + Integer.parseInt(inter) - 1;
            assertThat(model.poolThreads())
                    .isEqualTo(
                            Files.isDirectory(Path.of("/proc/self/task"))
                                    ? OptionalInt.of(pools)
                                    : OptionalInt.empty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cuda", "tensorrt", "coreml"})
    void refusesAProviderThatIsNotThereInOneSentence(String provider) {
        assertThatThrownBy(() -> open(Map.of("provider", provider)))
                .isInstanceOfSatisfying(EngineException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.DEVICE);
                    assertThat(e.getMessage())
                            .contains("'" + provider + "'")
                            .endsWith(".")
                            .doesNotContain("\n");
                });
    }

    @ParameterizedTest
    @CsvSource({"speed, 9", "inter-op-threads, 4", "arena-limit-mib, 512", "provider, gpu", "splitting, word"})
    void refusesValuesThatWouldDoNothingOrHarm(String option, String value) {
        assertThatThrownBy(() -> open(Map.of(option, value)))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(Kind.OPTION))
                .hasMessageContaining(option);
    }

    @Test
    void refusesAFileThatIsNoModel() throws Exception {
        Map<String, Path> files = new HashMap<>(
                SmallKokoro.config(folder, Map.of()).model().orElseThrow().files());
        files.put("model", Files.writeString(folder.resolve("page.onnx"), "<html>404 Not Found</html>"));
        EngineConfig config = SmallKokoro.config(files, Weights.RELEASED, Map.of());
        assertThatThrownBy(() -> new KokoroProvider().open(config)).isInstanceOfSatisfying(EngineException.class, e -> {
            assertThat(e.kind()).isEqualTo(Kind.MODEL);
            assertThat(e.getMessage()).contains("page.onnx").endsWith(".").doesNotContain("\n");
        });
    }

    @Test
    void survivesAListenerThatFails() throws Exception {
        try (Engine engine = open(Map.of())) {
            assertThatThrownBy(() -> engine.synthesize(new SynthesisRequest(TWO, "en", 1), new Breaking()))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(seconds(engine, TWO)).isPositive();
        }
    }

    private Engine open(Map<String, String> options) throws Exception {
        return new KokoroProvider().open(SmallKokoro.config(folder, options));
    }

    private static double seconds(Engine engine, String text) throws EngineException {
        double[] seconds = {0};
        engine.synthesize(new SynthesisRequest(text, "en", 1), new Recorder(new ArrayList<>()) {
            @Override
            public void audio(AudioChunk chunk) {
                seconds[0] += chunk.seconds();
            }
        });
        return seconds[0];
    }

    /** Writes down what it hears. */
    private static class Recorder implements SynthesisListener {

        private final List<String> events;

        Recorder(List<String> events) {
            this.events = events;
        }

        @Override
        public void stage(Stage stage) {
            events.add(stage.name());
        }

        @Override
        public void text(SpokenText text) {
            events.add("text " + text.chunks());
        }

        @Override
        public void audio(AudioChunk chunk) {
            events.add("audio");
        }
    }

    /** Fails while it listens. */
    private static final class Breaking extends Recorder {

        Breaking() {
            super(new ArrayList<>());
        }

        @Override
        public void audio(AudioChunk chunk) {
            throw new IllegalStateException("listener broke");
        }
    }
}
