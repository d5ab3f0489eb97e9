package dev.ttsmark.kokoro;

import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.License;
import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.model.KokoroStandIn;
import dev.ttsmark.model.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The small stand-in as a model of the store. */
final class SmallKokoro {

    private SmallKokoro() {}

    static EngineConfig config(Path folder, Map<String, String> options) throws IOException {
        return config(KokoroStandIn.write(Size.SMALL, folder, 1), Weights.STAND_IN, options);
    }

    static EngineConfig config(Map<String, Path> files, Weights weights, Map<String, String> options) {
        ModelFiles model = new ModelFiles(
                "kokoro-82m", files, "0".repeat(64), weights, new License("Apache-2.0", true), List.of("en"), 24_000);
        return new EngineConfig(Optional.of(model), options);
    }
}
