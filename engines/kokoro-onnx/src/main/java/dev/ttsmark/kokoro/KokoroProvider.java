package dev.ttsmark.kokoro;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.GpuLibrary;
import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.OperatorProfiler;
import dev.ttsmark.engine.Option;
import dev.ttsmark.engine.Tokenization;
import dev.ttsmark.text.Vocabularies;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens Kokoro-82M on ONNX Runtime, in any of the forms in which it was published. */
public final class KokoroProvider implements EngineProvider {

    static final String ID = "kokoro";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Option<?>> options() {
        return Settings.DECLARED;
    }

    @Override
    public void check(Map<String, String> options) throws EngineException {
        Settings.of(options);
    }

    @Override
    public Optional<String> cudaBuild() {
        return OnnxNatives.cudaBuild();
    }

    @Override
    public List<GpuLibrary> gpuLibraries() {
        return CudaProvider.libraries(OnnxNatives.folder());
    }

    @Override
    public Engine open(EngineConfig config) throws EngineException {
        Settings settings = Settings.of(config.options());
        ModelFiles files = config.requireModel(ID);
        return KokoroEngine.over(OnnxModel.open(files.require("model"), settings), files, settings);
    }

    @Override
    public Optional<OperatorProfiler> profiler() {
        return Optional.of(new KokoroProfiler());
    }

    @Override
    public void inspect(ModelFiles files) throws EngineException {
        Voices.requireAll(files.require("voices"));
    }

    @Override
    public Tokenization tokenize(EngineConfig config, String text, String language) throws EngineException {
        return frontEnd(config).read(text, language).tokenization();
    }

    private static TextFrontEnd frontEnd(EngineConfig config) throws EngineException {
        Settings settings = Settings.of(config.options());
        if (config.model().isEmpty()) {
            String voice =
                    settings.get(Settings.VOICE).equals(Voices.AUTO) ? Voices.USUAL : settings.get(Settings.VOICE);
            return KokoroEngine.textOf(Vocabularies.kokoroV1(), voice, settings);
        }
        ModelFiles files = config.requireModel(ID);
        try (OnnxModel model = OnnxModel.open(files.require("model"), settings)) {
            Voice voice = Voices.load(files.require("voices"), settings.get(Settings.VOICE), model.metadata());
            return KokoroEngine.textOf(
                    ModelVocabulary.of(model.metadata(), files, voice.name()), voice.name(), settings);
        }
    }
}
