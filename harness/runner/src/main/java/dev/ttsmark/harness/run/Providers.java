package dev.ttsmark.harness.run;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.Nearest;
import java.util.List;
import java.util.ServiceLoader;

/** The engines on the class path. */
public final class Providers {

    private Providers() {}

    /** Of all engines, the runtimes that are built for NVIDIA's GPUs, in words. */
    static List<String> cudaBuilds() {
        return all().stream().flatMap(provider -> provider.cudaBuild().stream()).toList();
    }

    /** @throws EngineException of kind OPTION if there is no such engine; it names the nearest */
    public static EngineProvider byId(String id) throws EngineException {
        List<EngineProvider> all = all();
        return all.stream()
                .filter(provider -> provider.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new EngineException(
                        EngineException.Kind.OPTION,
                        "There is no engine '" + id + "'"
                                + Nearest.hint(
                                        id, all.stream().map(EngineProvider::id).toList())));
    }

    static List<EngineProvider> all() {
        return ServiceLoader.load(EngineProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
