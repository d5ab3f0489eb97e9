package dev.ttsmark.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineContractTest;
import dev.ttsmark.engine.EngineProvider;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
    void aValueOutOfRangeIsRefusedWithTheRange() {
        assertThatThrownBy(() -> provider().open(config(Map.of("chunks", "0"))))
                .hasMessage("Option 'chunks' is '0'; write a whole number from 1 to 1000.");
        assertThatThrownBy(() -> provider().open(config(Map.of("provider", "npu"))))
                .hasMessageContaining("one of cpu, gpu");
        assertThatThrownBy(() -> provider().open(config(Map.of("chunk", "3")))).hasMessageContaining("'chunks'");
    }

    private static EngineConfig config(Map<String, String> options) {
        return new EngineConfig(Optional.empty(), options);
    }
}
