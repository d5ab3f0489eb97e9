package dev.ttsmark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.EngineException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the harness may expect of every engine; each engine extends it with a configuration that opens in seconds. */
public abstract class EngineContractTest {

    /** A configuration on a small model. */
    protected abstract EngineConfig config() throws Exception;

    protected abstract EngineProvider provider();

    /** A text of one short sentence, and the language it is written in. */
    protected SynthesisRequest request() {
        return new SynthesisRequest("Hello there, this is a short sentence.", "en", 7);
    }

    /** How far the duration of one text may vary between two calls with different seeds, as a share. */
    protected double durationTolerance() {
        return 0.5;
    }

    @Test
    void isFoundByServiceLoader() {
        assertThat(ServiceLoader.load(EngineProvider.class).stream()
                        .map(p -> p.get().id()))
                .contains(provider().id());
        assertThat(provider().id()).matches("[a-z0-9-]+");
    }

    @Test
    void speaksFinitePcmAndTellsItsStages() throws Exception {
        try (Engine engine = open()) {
            Heard heard = hear(engine, request());
            assertThat(heard.chunks).isNotEmpty();
            assertThat(heard.texts).hasSize(1);
            assertThat(heard.texts.get(0).tokens()).isPositive();
            assertThat(heard.stages).contains(Stage.TEXT, Stage.INFER);
            for (AudioChunk chunk : heard.chunks) {
                assertThat(chunk.sampleRateHz()).isEqualTo(engine.info().sampleRateHz());
                for (float sample : chunk.samples()) {
                    assertThat(Float.isFinite(sample)).isTrue();
                }
            }
        }
    }

    @Test
    void tokenizesWhatItWouldSpeak() throws Exception {
        Tokenization tokens =
                provider().tokenize(config(), request().text(), request().language());
        try (Engine engine = open()) {
            assertThat(hear(engine, request()).texts).containsExactly(tokens.spoken());
        }
        assertThat(tokens.normalized()).isNotBlank();
        assertThat(tokens.phonemes()).isNotBlank();
        assertThat(tokens.chunks()).allMatch(chunk -> chunk.ids().length > 0);
        assertThat(tokens.chunks().stream().map(Tokenization.Chunk::text).collect(Collectors.joining()))
                .isEqualTo(request().text());
    }

    @Test
    void tokenizesNothingThatItWouldRefuseToSpeak() throws Exception {
        assertThatThrownBy(() -> provider().tokenize(config(), "…", request().language()))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(Kind.EMPTY_TEXT));
        assertThatThrownBy(() -> provider().tokenize(config(), request().text(), "tlh"))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNSUPPORTED_LANGUAGE));
    }

    @Test
    void describesItselfHonestly() throws Exception {
        try (Engine engine = open()) {
            EngineInfo info = engine.info();
            assertThat(info.engine()).isEqualTo(provider().id());
            assertThat(info.languages()).contains(request().language());
            assertThat(info.runtime().name()).isNotBlank();
            assertThat(info.runtime().version()).isNotBlank();
            assertThat(info.runtime().device()).isNotBlank();
            assertThat(info.runtime().intraOpThreads()).isPositive();
            assertThat(info.options().keySet())
                    .containsAll(provider().options().stream()
                            .<String>map(Option::name)
                            .toList());
            config().model().ifPresent(model -> {
                assertThat(info.model().id()).isEqualTo(model.id());
                assertThat(info.model().weights()).isEqualTo(model.weights());
            });
        }
    }

    @Test
    void sameTextGivesPlausibleDuration() throws Exception {
        try (Engine engine = open()) {
            SynthesisRequest request = request();
            double first = hear(engine, request).seconds();
            double second = hear(engine, new SynthesisRequest(request.text(), request.language(), 8))
                    .seconds();
            assertThat(first).isBetween(0.05, 60.0);
            assertThat(Math.abs(second / first - 1)).isLessThanOrEqualTo(durationTolerance());
        }
    }

    @Test
    void refusesBlankTextAndForeignLanguageAndThenStillSpeaks() throws Exception {
        try (Engine engine = open()) {
            refusal(engine, new SynthesisRequest("  \n ", request().language(), 1), Kind.EMPTY_TEXT);
            refusal(engine, new SynthesisRequest("…", request().language(), 1), Kind.EMPTY_TEXT);
            refusal(engine, new SynthesisRequest(request().text(), "tlh", 1), Kind.UNSUPPORTED_LANGUAGE);
            assertThat(hear(engine, request()).chunks).isNotEmpty();
        }
    }

    @Test
    void refusesAnUnknownOptionByName() throws Exception {
        EngineConfig config = config();
        EngineConfig wrong = new EngineConfig(config.model(), java.util.Map.of("no-such-option", "1"));
        assertThatThrownBy(() -> provider().open(wrong))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(Kind.OPTION))
                .hasMessageContaining("no-such-option");
        assertThatThrownBy(() -> provider().check(wrong.options()))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(Kind.OPTION))
                .hasMessageContaining("no-such-option");
        provider().check(config.options());
    }

    @Test
    void closesTwiceAndRefusesAfterwards() throws Exception {
        Engine engine = open();
        engine.close();
        engine.close();
        refusal(engine, request(), Kind.CLOSED);
    }

    @Test
    void concurrentCallsAreRightOrRefused() throws Exception {
        try (Engine engine = open()) {
            hear(engine, request());
            double alone = hear(engine, request()).seconds();
            var pool = Executors.newFixedThreadPool(4);
            try {
                Callable<Double> call = () -> {
                    try {
                        return hear(engine, request()).seconds();
                    } catch (EngineException e) {
                        assertThat(e.kind()).isEqualTo(Kind.BUSY);
                        return Double.NaN;
                    }
                };
                int spoken = 0;
                for (var future : pool.invokeAll(List.of(call, call, call, call, call, call, call, call))) {
                    double seconds = future.get();
                    if (!Double.isNaN(seconds)) {
                        spoken++;
                        assertThat(Math.abs(seconds / alone - 1)).isLessThanOrEqualTo(durationTolerance());
                    }
                }
                assertThat(spoken).isPositive();
            } finally {
                pool.shutdownNow();
            }
        }
    }

    /** Opens the engine on the small model. */
    protected final Engine open() throws Exception {
        return provider().open(config());
    }

    /** Speaks and keeps what was heard. */
    protected static Heard hear(Engine engine, SynthesisRequest request) throws EngineException {
        Heard heard = new Heard();
        engine.synthesize(request, heard);
        return heard;
    }

    private static void refusal(Engine engine, SynthesisRequest request, Kind kind) {
        assertThatThrownBy(() -> engine.synthesize(request, new Heard()))
                .isInstanceOfSatisfying(EngineException.class, e -> {
                    assertThat(e.kind()).isEqualTo(kind);
                    assertThat(e.getMessage()).endsWith(".").doesNotContain("\n");
                });
    }

    /** A listener that keeps everything. */
    public static class Heard implements SynthesisListener {
        public final List<Stage> stages = new ArrayList<>();
        public final List<SpokenText> texts = new ArrayList<>();
        public final List<AudioChunk> chunks = new ArrayList<>();

        @Override
        public void stage(Stage stage) {
            stages.add(stage);
        }

        @Override
        public void text(SpokenText text) {
            texts.add(text);
        }

        @Override
        public void audio(AudioChunk chunk) {
            chunks.add(chunk);
        }

        public double seconds() {
            return chunks.stream().mapToDouble(AudioChunk::seconds).sum();
        }

        /** All samples in playing order. */
        public float[] samples() {
            int length = chunks.stream().mapToInt(c -> c.samples().length).sum();
            float[] all = new float[length];
            int at = 0;
            for (AudioChunk chunk : chunks) {
                System.arraycopy(chunk.samples(), 0, all, at, chunk.samples().length);
                at += chunk.samples().length;
            }
            return all;
        }
    }
}
