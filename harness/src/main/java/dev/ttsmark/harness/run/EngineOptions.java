package dev.ttsmark.harness.run;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.Options;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.plan.Plan;
import java.util.LinkedHashMap;
import java.util.Map;

/** The options an engine is opened with: the plan's, and the common number of threads where the engine has such an option. */
final class EngineOptions {

    private static final String THREADS = "threads";

    private EngineOptions() {}

    static Map<String, String> of(Plan.EngineEntry entry, int threads) {
        try {
            EngineProvider provider = Providers.byId(entry.engine());
            Options.of(provider.options(), entry.options());
            Map<String, String> options = new LinkedHashMap<>(entry.options());
            if (provider.options().stream().anyMatch(option -> option.name().equals(THREADS))) {
                options.putIfAbsent(THREADS, String.valueOf(threads));
            }
            return options;
        } catch (EngineException e) {
            throw new InvalidInputException("Engine '" + entry.name() + "' of the plan: " + e.getMessage(), e);
        }
    }
}
