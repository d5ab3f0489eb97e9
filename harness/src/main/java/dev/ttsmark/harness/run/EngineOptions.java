package dev.ttsmark.harness.run;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineOption;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.Options;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.plan.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options an engine is opened with: the plan's, and the common number of threads. */
final class EngineOptions {

    /** What engines call the threads that compute one call. */
    private static final List<String> THREADS = List.of("threads", "intra-op-threads");

    private EngineOptions() {}

    /** @throws InvalidInputException if there is no such engine, or it has no such option */
    static Map<String, String> of(Plan.EngineEntry entry, int threads) {
        Map<String, String> options = new LinkedHashMap<>(entry.options());
        threadsOption(entry).ifPresent(option -> options.putIfAbsent(option, String.valueOf(threads)));
        return options;
    }

    /** The threads an engine is given; empty where it has no such option. */
    static Optional<String> threads(Plan.EngineEntry entry, int common) {
        return threadsOption(entry).map(of(entry, common)::get);
    }

    private static Optional<String> threadsOption(Plan.EngineEntry entry) {
        try {
            EngineProvider provider = Providers.byId(entry.engine());
            Options.of(provider.options(), entry.options());
            return provider.options().stream()
                    .map(EngineOption::name)
                    .filter(THREADS::contains)
                    .findFirst();
        } catch (EngineException e) {
            throw new InvalidInputException("Engine '" + entry.name() + "' of the plan: " + e.getMessage(), e);
        }
    }
}
