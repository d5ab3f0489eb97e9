package dev.ttsmark.mms;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.GpuLibrary;
import dev.ttsmark.engine.Languages;
import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.Option;
import dev.ttsmark.engine.Tokenization;
import dev.ttsmark.engine.Weights;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** MMS-TTS, VITS with a vocabulary of characters for each language, on DJL PyTorch. */
public final class MmsProvider implements EngineProvider {

    static final String ID = "mms";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Option<?>> options() {
        return MmsOptions.DECLARED;
    }

    @Override
    public void check(Map<String, String> options) throws EngineException {
        MmsOptions.of(options);
    }

    @Override
    public Optional<String> cudaBuild() {
        try {
            TorchChoice choice = TorchChoice.made();
            return choice.isCuda() ? Optional.of(choice.inWords()) : Optional.empty();
        } catch (EngineException e) {
            // Who opens the engine is told.
            return Optional.empty();
        }
    }

    @Override
    public List<GpuLibrary> gpuLibraries() {
        try {
            return TorchChoice.made().named().map(CudaRuntime::libraries).orElse(List.of());
        } catch (EngineException e) {
            // Who opens the engine is told.
            return List.of();
        }
    }

    @Override
    public Engine open(EngineConfig config) throws EngineException {
        MmsOptions options = MmsOptions.of(config.options());
        ModelFiles model = config.requireModel(ID);
        ModelConfig modelConfig = ModelConfig.of(model);
        TextToIds text = TextToIds.of(model, modelConfig);
        Weights weights = TorchArchive.check(model.require("model"));
        if (weights != model.weights()) {
            throw new EngineException(
                    Kind.MODEL,
                    "Model '" + model.id() + "' is listed as " + spelled(model.weights()) + " but its file says "
                            + spelled(weights) + "; fetch or write it again.");
        }
        TorchRuntime runtime = TorchRuntime.with(options);
        VitsNetwork network = VitsNetwork.load(model.require("model"), TorchRuntime.device(options));
        return new MmsEngine(model, modelConfig, options, text, runtime, network);
    }

    @Override
    public Tokenization tokenize(EngineConfig config, String text, String language) throws EngineException {
        MmsOptions.of(config.options());
        ModelFiles model = config.requireModel(ID);
        requireLanguage(model, language);
        return TextToIds.of(model, ModelConfig.of(model)).tokenize(text, Languages.canonical(language));
    }

    static void requireLanguage(ModelFiles model, String language) throws EngineException {
        if (!model.languages().contains(Languages.canonical(language))) {
            throw new EngineException(
                    Kind.UNSUPPORTED_LANGUAGE,
                    "Model '" + model.id() + "' speaks " + String.join(", ", model.languages()) + ", not '" + language
                            + "'; choose another model or text.");
        }
    }

    private static String spelled(Weights weights) {
        return weights.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
