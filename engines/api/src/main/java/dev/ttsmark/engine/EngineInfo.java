package dev.ttsmark.engine;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What is really in force in an open engine, asked of the runtime.
 *
 * @param engine id of the provider
 * @param runtime the library that computes
 * @param model what it computes with
 * @param sampleRateHz samples a second of its audio
 * @param languages ISO 639-1 codes it accepts
 * @param streaming when first audio can come
 * @param options every option in force, defaults included, as the runtime holds it
 */
public record EngineInfo(
        String engine,
        Runtime runtime,
        Model model,
        int sampleRateHz,
        List<String> languages,
        Streaming streaming,
        Map<String, String> options) {

    public EngineInfo {
        languages = Languages.canonical(languages);
        options = Map.copyOf(options);
    }

    /**
     * The library that computes.
     *
     * @param name for example {@code onnxruntime}
     * @param version as the library reports it
     * @param provider execution provider or backend, for example {@code CPUExecutionProvider}
     * @param device for example {@code cpu} or {@code cuda:0}
     * @param intraOpThreads threads inside one operator
     * @param interOpThreads operators side by side
     * @param fallbackNodes graph nodes that run elsewhere than on {@code provider}; empty where that is not known without
     *     profiling, see {@link OperatorProfiler}
     */
    public record Runtime(
            String name,
            String version,
            String provider,
            String device,
            int intraOpThreads,
            int interOpThreads,
            OptionalInt fallbackNodes) {}

    /**
     * The weights that speak.
     *
     * @param id manifest id, or the engine's own name where there is no model
     * @param sha256 of the model file, lower-case hexadecimal; empty where there is none
     * @param weights read from the file itself where it carries a marker
     * @param license of the weights
     */
    public record Model(String id, String sha256, Weights weights, License license) {}
}
