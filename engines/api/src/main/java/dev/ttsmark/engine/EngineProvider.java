package dev.ttsmark.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens engines of one kind; found by {@link java.util.ServiceLoader}. */
public interface EngineProvider {

    /** Unique name of the kind of engine: lower-case letters, digits and hyphens. */
    String id();

    /** Every option that {@link #open} understands, in the order in which a person should read them. */
    List<Option<?>> options();

    /**
     * Refuses options with which no engine could be opened, whatever the machine and the model; loads nothing.
     *
     * @throws EngineException of kind OPTION
     */
    void check(Map<String, String> options) throws EngineException;

    /**
     * Loads the model and makes the engine ready to speak; timed apart from synthesis.
     *
     * @throws EngineException if the model, an option or the requested device cannot be had
     */
    Engine open(EngineConfig config) throws EngineException;

    /** The runtime that {@link #open} would load, in words, where it is built for NVIDIA's GPUs; loads nothing. */
    default Optional<String> cudaBuild() {
        return Optional.empty();
    }

    /** What the runtime's build for NVIDIA's GPUs asks the system for, where it is one; loads nothing. */
    default List<GpuLibrary> gpuLibraries() {
        return List.of();
    }

    /** Tells what each operator takes; empty where the runtime does not tell. */
    default Optional<OperatorProfiler> profiler() {
        return Optional.empty();
    }

    /**
     * Refuses a model of whose files a part is unusable that {@link #open} would not look at, such as a voice that no
     * option chooses; for models that are new to this machine.
     *
     * @throws EngineException of kind MODEL
     */
    default void inspect(ModelFiles model) throws EngineException {}

    /**
     * What {@link #open an engine so configured} would feed its network for a text, without loading the network.
     *
     * @param config may lack a model where the engine knows a vocabulary by itself
     * @param language ISO 639-1 code
     * @throws EngineException as {@link Engine#synthesize} refuses a text
     */
    Tokenization tokenize(EngineConfig config, String text, String language) throws EngineException;
}
