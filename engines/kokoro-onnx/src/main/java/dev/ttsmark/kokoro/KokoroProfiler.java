package dev.ttsmark.kokoro;

import dev.ttsmark.engine.AudioChunk;
import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.NativeFailure;
import dev.ttsmark.engine.OperatorCost;
import dev.ttsmark.engine.OperatorProfiler;
import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.engine.SynthesisListener;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.engine.UnpackFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Speaks with ONNX Runtime's profiler on, in a session that is never measured: it writes three events for each node. */
final class KokoroProfiler implements OperatorProfiler {

    private static final SynthesisListener DEAF = new SynthesisListener() {
        @Override
        public void stage(Stage stage) {}

        @Override
        public void text(SpokenText text) {}

        @Override
        public void audio(AudioChunk chunk) {}
    };

    @Override
    public List<OperatorCost> profile(EngineConfig config, SynthesisRequest request) throws EngineException {
        try {
            Path folder = Files.createTempDirectory("ttsmark-profile");
            try {
                return RuntimeProfile.read(speak(config, request, folder.resolve("profile")))
                        .ofSecondCall();
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new EngineException(
                    Kind.RUNTIME, NativeFailure.sentence("The profile of the graph", e, UnpackFolder.temporary()), e);
        }
    }

    /** Twice, since the first call plans and allocates what a later one finds; the profile's file. */
    private static Path speak(EngineConfig config, SynthesisRequest request, Path profile) throws EngineException {
        Settings settings = Settings.of(config.options());
        ModelFiles files = config.requireModel(KokoroProvider.ID);
        OnnxModel model = OnnxModel.open(files.require("model"), settings, Optional.of(profile));
        try (Engine engine = KokoroEngine.over(model, files, settings)) {
            engine.synthesize(request, DEAF);
            engine.synthesize(request, DEAF);
            return model.endProfiling();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
