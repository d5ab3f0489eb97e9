package dev.ttsmark.mms;

import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.License;
import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.model.Size;
import dev.ttsmark.model.VitsStandIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The small stand-in as an engine gets it. */
final class SmallModel {

    static final long SEED = 42;

    private SmallModel() {}

    static ModelFiles english(Path folder) throws IOException {
        return files(new VitsStandIn().write(Size.SMALL, "eng", folder, SEED));
    }

    static ModelFiles files(Map<String, Path> files) {
        return new ModelFiles(
                "mms-tts-eng",
                files,
                "0".repeat(64),
                Weights.STAND_IN,
                new License("CC-BY-NC-4.0", false),
                List.of("en"),
                16_000);
    }

    /** The same model with one file put in another's place. */
    static ModelFiles with(ModelFiles model, String role, Path file) {
        Map<String, Path> files = new HashMap<>(model.files());
        files.put(role, file);
        return files(files);
    }

    static EngineConfig config(ModelFiles model, String... options) {
        Map<String, String> written = new HashMap<>(Map.of("threads", "2"));
        for (int i = 0; i < options.length; i += 2) {
            written.put(options[i], options[i + 1]);
        }
        return new EngineConfig(Optional.of(model), written);
    }
}
