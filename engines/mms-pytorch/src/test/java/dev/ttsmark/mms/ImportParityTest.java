package dev.ttsmark.mms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineContractTest.Heard;
import dev.ttsmark.engine.License;
import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.model.Size;
import dev.ttsmark.model.VitsImport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text to samples through imported checkpoints, against transformers without noise; models/export/mms_import_fixture.py. */
class ImportParityTest {

    private static final float TOLERANCE = 1e-4f;

    private record Fixture(String text, long seed, int stride, List<Spoken> spoken) {}

    private record Spoken(double rate, int length, float[] samples) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "safetensors-f32-published",
                "safetensors-f16-current",
                "torch-f32-published",
                "torch-bf16-current"
            })
    void speaksAsTransformersDoes(String name, @TempDir Path from, @TempDir Path into) throws Exception {
        unpack(name + ".zip", from);
        Fixture fixture;
        try (InputStream in = open(name + ".json")) {
            fixture = new JsonMapper().readValue(in, Fixture.class);
        }
        ModelFiles model = model(new VitsImport(Size.SMALL).write(from, into).files());
        for (Spoken spoken : fixture.spoken) {
            Heard heard = new Heard();
            try (Engine engine = new MmsProvider().open(config(model, spoken.rate))) {
                engine.synthesize(new SynthesisRequest(fixture.text, "de", 1), heard);
            }
            compare(heard.samples(), spoken, fixture.stride);
        }
    }

    private static void compare(float[] samples, Spoken spoken, int stride) {
        assertThat(samples).as("rate %s", spoken.rate).hasSize(spoken.length);
        for (int i = 0; i < spoken.samples.length; i++) {
            assertThat(samples[i * stride])
                    .as("rate %s, sample %s", spoken.rate, i * stride)
                    .isCloseTo(spoken.samples[i], within(TOLERANCE));
        }
    }

    private static EngineConfig config(ModelFiles model, double rate) {
        Map<String, String> options = Map.of(
                "threads", "2",
                "noise-scale", "0",
                "noise-scale-duration", "0",
                "speaking-rate", String.valueOf(rate));
        return new EngineConfig(Optional.of(model), options);
    }

    private static ModelFiles model(Map<String, Path> files) {
        return new ModelFiles(
                "mms-tts-deu",
                files,
                "0".repeat(64),
                Weights.RELEASED,
                new License("CC-BY-NC-4.0", false),
                List.of("de"),
                16_000);
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(open(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.write(folder.resolve(entry.getName()), zip.readAllBytes());
            }
        }
    }

    private static InputStream open(String name) {
        return ImportParityTest.class.getResourceAsStream("import/" + name);
    }
}
