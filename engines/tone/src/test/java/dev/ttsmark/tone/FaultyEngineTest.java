package dev.ttsmark.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.AudioChunk;
import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.Options;
import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.engine.SynthesisListener;
import dev.ttsmark.engine.SynthesisRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each fault does what its name says, and nothing before its call. */
class FaultyEngineTest {

    /** 0.48 s of audio. */
    private static final String TEXT = "One two.";

    private static final int SAMPLES = 11_520;

    /** Samples of two calls, with the fault from the second on. */
    @ParameterizedTest
    @CsvSource({
        "TRUNCATED, 1, 1152",
        "UNSTABLE_DURATION, 1, 10944",
        "PADDED, 2, 59520",
        "FILLER, 2, 23520",
        "MIXED_TEXTS, 1, 23040",
        "SILENT, 1, 11520",
        "NO_AUDIO, 0, 0",
        "LEAK, 1, 11520"
    })
    void audioComesAsTheFaultSays(Fault fault, int chunks, int samples) throws Exception {
        try (Engine engine = open(fault, 2, Map.of())) {
            assertThat(speak(engine).samples).isEqualTo(SAMPLES);
            Ear second = speak(engine);
            assertThat(second.chunks).hasSize(chunks);
            assertThat(second.samples).isEqualTo(samples);
        }
    }

    @Test
    void aFaultStrikesFromItsCallOnAndTheEngineSurvives() throws Exception {
        try (Engine engine = open(Fault.THROW, 2, Map.of())) {
            assertThat(speak(engine).samples).isEqualTo(SAMPLES);
            assertThatThrownBy(() -> speak(engine)).isInstanceOf(EngineException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"SILENT, 0, 0", "CLIPPED, 0.9, 1.0", "NONE, 0.15, 0.3"})
    void samplesAreSpoiltAsScripted(Fault fault, double rmsAtLeast, double rmsAtMost) throws Exception {
        try (Engine engine = open(fault, 1, Map.of())) {
            float[] samples = speak(engine).chunks.get(0).samples();
            double sum = 0;
            for (float sample : samples) {
                sum += sample * sample;
            }
            assertThat(Math.sqrt(sum / samples.length)).isBetween(rmsAtLeast, rmsAtMost);
        }
        try (Engine engine = open(Fault.NAN, 1, Map.of())) {
            float[] samples = speak(engine).chunks.get(0).samples();
            assertThat(samples[samples.length / 2]).isNaN();
        }
    }

    @Test
    void anUnknownFaultIsRefused() {
        assertThatThrownBy(() ->
                        new FaultyProvider().open(new EngineConfig(Optional.empty(), Map.of("fault", "cosmic-ray"))))
                .hasMessageContaining("one of none, throw, no-audio, hang");
    }

    @Test
    void chunksAreHeldBackOrSpoilt() throws Exception {
        try (Engine engine = open(Fault.HELD_BACK, 1, Map.of("chunks", "4"))) {
            assertThat(speak(engine).chunks).hasSize(1);
            assertThat(speak(engine).samples).isEqualTo(SAMPLES);
        }
        try (Engine engine = open(Fault.DROPPED_SYMBOLS, 1, Map.of())) {
            assertThat(speak(engine).text).isEqualTo(new SpokenText(1, 5, 2, "characters"));
        }
    }

    @Test
    void whatIsReportedIsNotWhatWasAsked() throws Exception {
        try (Engine honest = open(Fault.NONE, 1, Map.of("threads", "3"));
                Engine greedy = open(Fault.EXTRA_THREAD, 1, Map.of("threads", "3"));
                Engine fallen = open(Fault.SILENT_FALLBACK, 1, Map.of("provider", "gpu"));
                Engine partly = open(Fault.PARTIAL_FALLBACK, 1, Map.of())) {
            assertThat(honest.info().runtime().intraOpThreads()).isEqualTo(3);
            assertThat(greedy.info().runtime().intraOpThreads()).isEqualTo(4);
            assertThat(fallen.info().runtime().device()).isEqualTo("cpu");
            assertThat(fallen.info().options()).containsEntry("provider", "cpu");
            assertThat(partly.info().runtime().fallbackNodes()).hasValue(50);
        }
        assertThatThrownBy(() -> open(Fault.NONE, 1, Map.of("provider", "gpu")))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.DEVICE));
    }

    @Test
    void tempoFollowsTheScript() {
        Tempo tempo = new Tempo(10);
        assertThat(tempo.hears("a")).isFalse();
        assertThat(tempo.extraMillis(Fault.FORGETS_SHAPES, 0, "a", false)).isZero();
        assertThat(tempo.hears("a")).isTrue();
        assertThat(tempo.extraMillis(Fault.FORGETS_SHAPES, 1, "a", true)).isZero();
        assertThat(tempo.extraMillis(Fault.FORGETS_SHAPES, 2, "b", true)).isEqualTo(30);
        assertThat(tempo.extraMillis(Fault.DRIFT, 20, "b", true)).isEqualTo(20);
        assertThat(tempo.extraMillis(Fault.CYCLE, 4, "b", true)).isEqualTo(10);
        assertThat(tempo.extraMillis(Fault.CYCLE, 8, "b", true)).isZero();
        assertThat(tempo.extraMillis(Fault.SLOWDOWN, 3, "b", true)).isEqualTo(10);
    }

    @Test
    void otherLengthsCostWhatTheScriptSays() throws Exception {
        LengthCosts costs = new LengthCosts(
                FaultScript.of(Map.of("change-ms", "100", "sight-ms", "20", "sight-spread-ms", "10")), new Random(1));
        assertThat(costs.extraMillis("abc")).as("another length, never seen").isBetween(120.0, 130.0);
        assertThat(costs.extraMillis("xyz")).as("the same length").isZero();
        assertThat(costs.extraMillis("ab")).isBetween(120.0, 130.0);
        assertThat(costs.extraMillis("abc")).as("another length").isEqualTo(100);
        assertThat(new LengthCosts(FaultScript.of(Map.of()), new Random(1)).extraMillis("abc"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"THROW", "HANG", "EXIT", "CRASH", "OUT_OF_MEMORY"},
            mode = EnumSource.Mode.EXCLUDE)
    void aFaultyEngineStillRefusesWhatAnHonestOneDoes(Fault fault) throws Exception {
        try (Engine engine = open(fault, 1, Map.of())) {
            EngineInfo info = engine.info();
            assertThat(info.options().keySet()).contains("fault", "fault-from");
            assertThatThrownBy(() -> engine.synthesize(new SynthesisRequest(TEXT, "xx", 1), new Ear()))
                    .isInstanceOf(EngineException.class);
        }
    }

    private static Engine open(Fault fault, int from, Map<String, String> more) throws EngineException {
        Map<String, String> options = new LinkedHashMap<>(more);
        options.put("fault", Options.spelled(fault));
        options.put("fault-from", String.valueOf(from));
        return new FaultyProvider().open(new EngineConfig(Optional.empty(), options));
    }

    private static Ear speak(Engine engine) throws EngineException {
        Ear ear = new Ear();
        engine.synthesize(new SynthesisRequest(TEXT, "en", 1), ear);
        return ear;
    }

    private static final class Ear implements SynthesisListener {

        private final List<AudioChunk> chunks = new ArrayList<>();
        private int samples;
        private SpokenText text;

        @Override
        public void stage(Stage stage) {}

        @Override
        public void text(SpokenText spoken) {
            text = spoken;
        }

        @Override
        public void audio(AudioChunk chunk) {
            chunks.add(chunk);
            samples += chunk.samples().length;
        }
    }
}
