package dev.ttsmark.mms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ttsmark.engine.ModelFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The network in libtorch against transformers' VitsModel on the same weights and noise; models/export/mms_fixture.py. */
class VitsParityTest {

    private record Fixture(long[] ids, int stride, float[] durationNoise, float[] priorNoise, float[] samples) {}

    @Test
    void speaksAsTransformersDoesOnTheSameNoise(@TempDir Path folder) throws Exception {
        Fixture fixture = fixture();
        ModelFiles model = SmallModel.english(folder);
        MmsOptions options = MmsOptions.of(Map.of("threads", "2"));
        TorchRuntime.with(options);
        try (VitsNetwork network = VitsNetwork.load(model.require("model"), TorchRuntime.device(options));
                NDManager call = network.newCall()) {
            NDArray prior = network.encode(call, fixture.ids, options, fixture.durationNoise);
            NDArray z = network.latents(call, prior, options, fixture.priorNoise);
            ChunkSchedule.Chunk whole = new ChunkSchedule.Chunk(0, VitsNetwork.framesOf(z));
            float[] samples = network.decode(call, z, whole).toFloatArray();

            assertThat((samples.length + fixture.stride - 1) / fixture.stride).isEqualTo(fixture.samples.length);
            for (int i = 0; i < fixture.samples.length; i++) {
                assertThat(samples[i * fixture.stride]).isCloseTo(fixture.samples[i], within(1e-4f));
            }
        }
    }

    private static Fixture fixture() throws IOException {
        try (InputStream in = VitsParityTest.class.getResourceAsStream("parity.json")) {
            return new JsonMapper().readValue(in, Fixture.class);
        }
    }
}
