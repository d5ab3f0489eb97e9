package dev.ttsmark.engine;

import java.util.Map;
import java.util.Optional;

/**
 * What an engine is opened with.
 *
 * @param model the model's files; empty for an engine that needs none
 * @param options option name to value as written; a provider refuses names and values it does not know
 */
public record EngineConfig(Optional<ModelFiles> model, Map<String, String> options) {

    public EngineConfig {
        options = Map.copyOf(options);
    }

    /** The model's files, or a clear refusal from an engine that cannot do without. */
    public ModelFiles requireModel(String engine) throws EngineException {
        return model.orElseThrow(() -> new EngineException(
                EngineException.Kind.MODEL,
                "Engine '" + engine + "' needs a model: name one under 'model' in the plan, or with --model."));
    }
}
