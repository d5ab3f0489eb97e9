package dev.ttsmark.harness.run;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.Option;
import dev.ttsmark.engine.Options;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.plan.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The options an engine is opened with, the plan's and the common number of threads; known by role, not by name. */
final class EngineOptions {

    private EngineOptions() {}

    /** @throws InvalidInputException if there is no such engine, or it has no such option */
    static Map<String, String> of(Plan.EngineEntry entry, int threads) {
        Map<String, String> options = new LinkedHashMap<>(entry.options());
        name(entry, Option.Role.THREADS).ifPresent(option -> options.putIfAbsent(option, String.valueOf(threads)));
        return options;
    }

    /** The threads an engine is given; empty where it has no such option. */
    static Optional<String> threads(Plan.EngineEntry entry, int common) {
        return name(entry, Option.Role.THREADS).map(of(entry, common)::get);
    }

    /** The device or execution provider that the plan asks for; empty where the engine's own choice holds. */
    static Optional<String> device(Plan.EngineEntry entry) {
        return name(entry, Option.Role.DEVICE).map(entry.options()::get);
    }

    /**
     * What an engine's process was told.
     *
     * @param written all options, the threads among them
     */
    static RoundOpened.Asked asked(List<Option<?>> declared, Map<String, String> written) {
        Optional<String> threads = Options.inRole(Option.Role.THREADS, declared)
                .map(option -> written.getOrDefault(option.name(), ""))
                .filter(number -> number.matches("[1-9][0-9]{0,3}"));
        return new RoundOpened.Asked(
                Options.inRole(Option.Role.DEVICE, declared).map(option -> written.get(option.name())),
                threads.map(number -> OptionalInt.of(Integer.parseInt(number))).orElse(OptionalInt.empty()));
    }

    private static Optional<String> name(Plan.EngineEntry entry, Option.Role role) {
        try {
            var declared = Providers.byId(entry.engine()).options();
            Options.of(declared, entry.options());
            return Options.inRole(role, declared).map(Option::name);
        } catch (EngineException e) {
            throw new InvalidInputException("Engine '" + entry.name() + "' of the plan: " + e.getMessage(), e);
        }
    }
}
