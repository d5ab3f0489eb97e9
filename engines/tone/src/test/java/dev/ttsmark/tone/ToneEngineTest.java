package dev.ttsmark.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineContractTest;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineProvider;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToneEngineTest extends EngineContractTest {

    @Override
    protected EngineConfig config() {
        return config(Map.of());
    }

    @Override
    protected EngineProvider provider() {
        return new ToneProvider();
    }

    @Test
    void audioArrivesInTheScriptedChunksAndJoinsWithoutAStep() throws Exception {
        try (Engine engine = provider().open(config(Map.of("chunks", "7", "seconds-per-character", "0.1")))) {
            Heard heard = hear(engine, request());
            assertThat(heard.chunks).hasSize(7);
            float[] samples = heard.samples();
            assertThat(samples).hasSize((int) Math.round(request().text().length() * 0.1 * 24_000));
            for (int i = 1; i < samples.length; i++) {
                assertThat(Math.abs(samples[i] - samples[i - 1])).isLessThan(0.02f);
            }
        }
    }

    @Test
    void aFaultStrikesFromItsCallOnAndTheEngineSurvives() throws Exception {
        try (Engine engine = provider().open(config(Map.of("fault", "throw", "fault-from", "2")))) {
            hear(engine, request());
            assertThatThrownBy(() -> hear(engine, request())).isInstanceOf(EngineException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"silent, 0, 0", "clipped, 0.9, 1.0", "none, 0.15, 0.3"})
    void samplesAreSpoiltAsScripted(String fault, double rmsAtLeast, double rmsAtMost) throws Exception {
        try (Engine engine = provider().open(config(Map.of("fault", fault)))) {
            double sum = 0;
            float[] samples = hear(engine, request()).samples();
            for (float sample : samples) {
                sum += sample * sample;
            }
            assertThat(Math.sqrt(sum / samples.length)).isBetween(rmsAtLeast, rmsAtMost);
        }
    }

    @Test
    void truncatedAndNanAudioAreScripted() throws Exception {
        double whole;
        try (Engine engine = open()) {
            whole = hear(engine, request()).seconds();
        }
        try (Engine engine = provider().open(config(Map.of("fault", "truncated")))) {
            assertThat(hear(engine, request()).seconds()).isLessThan(whole / 5);
        }
        try (Engine engine = provider().open(config(Map.of("fault", "nan")))) {
            float[] samples = hear(engine, request()).samples();
            assertThat(samples[samples.length / 2]).isNaN();
        }
    }

    @Test
    void aValueOutOfRangeIsRefusedWithTheRange() {
        assertThatThrownBy(() -> provider().open(config(Map.of("chunks", "0"))))
                .hasMessage("Option 'chunks' is '0'; write a whole number from 1 to 1000.");
        assertThatThrownBy(() -> provider().open(config(Map.of("fault", "cosmic-ray"))))
                .hasMessageContaining("one of none, throw, no-audio, hang");
        assertThatThrownBy(() -> provider().open(config(Map.of("chunk", "3")))).hasMessageContaining("'chunks'");
    }

    private static EngineConfig config(Map<String, String> options) {
        return new EngineConfig(Optional.empty(), options);
    }
}
