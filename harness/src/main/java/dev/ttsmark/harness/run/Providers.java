package dev.ttsmark.harness.run;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.Nearest;
import java.util.List;
import java.util.ServiceLoader;

/** The engines on the class path. */
public final class Providers {

    private Providers() {}

    /** @throws EngineException of kind OPTION if there is no such engine; it names the nearest */
    public static EngineProvider byId(String id) throws EngineException {
        List<EngineProvider> all = ServiceLoader.load(EngineProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return all.stream()
                .filter(provider -> provider.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new EngineException(
                        EngineException.Kind.OPTION,
                        "There is no engine '" + id + "'"
                                + Nearest.hint(
                                        id, all.stream().map(EngineProvider::id).toList())));
    }
}
