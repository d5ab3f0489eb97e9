package dev.ttsmark.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.AudioChunk;
import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineContractTest.Heard;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.model.KokoroStandIn;
import dev.ttsmark.model.Size;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookaheadTest {

    private static final SynthesisRequest FIVE = new SynthesisRequest(
            "One is short. Two comes after it, and is longer. Three! Four, which has a clause, ends. Five is last.",
            "en",
            1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void saysTheSameInTheSameOrder(int lookahead) throws Exception {
        Heard inTurn = new Heard();
        try (Engine engine = open(echoing(), 0)) {
            engine.synthesize(FIVE, inTurn);
        }
        try (Engine engine = open(echoing(), lookahead)) {
            assertThat(engine.info().options()).containsEntry("lookahead", Integer.toString(lookahead));
            for (int call = 0; call < 20; call++) {
                Heard ahead = new Heard();
                engine.synthesize(FIVE, ahead);
                assertThat(ahead.stages).isEqualTo(inTurn.stages);
                assertThat(ahead.chunks).hasSize(5);
                for (int i = 0; i < 5; i++) {
                    float[] samples = ahead.chunks.get(i).samples();
                    assertThat(Arrays.equals(samples, inTurn.chunks.get(i).samples()))
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void makesPiecesWhileTheFirstIsHandedOverAndEndsItsThreads(int lookahead) throws Exception {
        Heard heard = new Heard() {
            @Override
            public void audio(AudioChunk chunk) {
                if (chunks.isEmpty()) {
                    assertThat(threadsAhead()).hasSize(lookahead);
                }
                super.audio(chunk);
            }
        };
        Engine engine = open(noisy(), lookahead);
        engine.synthesize(FIVE, heard);
        assertThat(heard.chunks).hasSize(5);
        List<Thread> threads = threadsAhead();
        engine.close();
        for (Thread thread : threads) {
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @Test
    void aListenerThatFailsEndsWhatIsMadeAhead() throws Exception {
        try (Engine engine = open(noisy(), 4)) {
            Heard breaking = new Heard() {
                @Override
                public void audio(AudioChunk chunk) {
                    throw new IllegalStateException("listener broke");
                }
            };
            for (int call = 0; call < 10; call++) {
                assertThatThrownBy(() -> engine.synthesize(FIVE, breaking)).hasMessage("listener broke");
            }
            Heard heard = new Heard();
            engine.synthesize(FIVE, heard);
            assertThat(heard.chunks).hasSize(5);
        }
    }

    @Test
    void aPieceThatFailsFailsInItsTurn() throws Exception {
        Settings settings = Settings.of(Map.of());
        Path file = KokoroStandIn.write(Size.SMALL, folder, 1).get("model");
        List<Inputs> inputs = Stream.generate(Inputs::new).limit(3).toList();
        try (AheadThreads threads = new AheadThreads(2);
                OnnxModel model = OnnxModel.open(file, settings);
                Network network = Network.of(model, Tables.rising(), settings)) {
            for (int call = 0; call < 3; call++) {
                // No vocabulary has the third one's symbol.
                try (PieceLine line = new PieceLine(network, threads, inputs, chunks(50, 51, 1 << 20, 52))) {
                    assertThat(line.take(new Heard())).isNotEmpty();
                    assertThat(line.take(new Heard())).isNotEmpty();
                    assertThatThrownBy(() -> line.take(new Heard()))
                            .isInstanceOfSatisfying(EngineException.class, e -> assertThat(e.kind())
                                    .isEqualTo(Kind.RUNTIME));
                }
            }
            inputs.forEach(Inputs::close);
        }
    }

    @Test
    void anInterruptedCallerStillGetsAllAndStaysInterrupted() throws Exception {
        Heard heard = new Heard();
        try (Engine engine = open(noisy(), 2)) {
            Thread.currentThread().interrupt();
            engine.synthesize(FIVE, heard);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(heard.chunks).hasSize(5);
    }

    /** Of one symbol each. */
    private static List<Script.Chunk> chunks(long... ids) {
        return Arrays.stream(ids)
                .mapToObj(id -> new Script.Chunk("", "", new long[] {id}, Pause.NONE))
                .toList();
    }

    private static List<Thread> threadsAhead() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("kokoro-ahead"))
                .toList();
    }

    /** A graph that sounds what it is fed, the same each time. */
    private Map<String, Path> echoing() throws Exception {
        Path voices = Tables.zip(
                folder.resolve("voices.bin"),
                Map.of("af_heart.npy", Tables.npy(Tables.rising(0), Tables.description(510))));
        return Map.of("model", SignatureTest.fixture("v1.0"), "voices", voices);
    }

    /** The network, whose source is noise. */
    private Map<String, Path> noisy() throws Exception {
        return KokoroStandIn.write(Size.SMALL, folder, 1);
    }

    private static Engine open(Map<String, Path> files, int lookahead) throws Exception {
        Map<String, String> options = Map.of("splitting", "sentence", "lookahead", Integer.toString(lookahead));
        return new KokoroProvider().open(SmallKokoro.config(files, Weights.RELEASED, options));
    }
}
