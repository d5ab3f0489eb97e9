package dev.ttsmark.harness.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line says over a plan.
 *
 * @param engines names of configurations to keep, or ids of engines; empty keeps all
 * @param corpora names that replace the plan's; empty keeps them
 * @param libraries setting of {@link NativeLibraries} to its place; what is not there is left to the plan
 */
public record PlanOverrides(
        List<String> engines,
        List<String> corpora,
        Optional<Duration> budget,
        Optional<Double> precision,
        Optional<Long> seed,
        Optional<ReportLanguage> language,
        Map<String, String> libraries) {

    /** Nothing is overridden. */
    public static final PlanOverrides NONE = new PlanOverrides(
            List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    public Plan over(Plan plan) {
        List<Plan.EngineEntry> kept = engines.isEmpty() ? plan.engines() : selected(plan);
        List<String> names = kept.stream().map(Plan.EngineEntry::name).toList();
        return new Plan(
                plan.schema(),
                plan.title(),
                kept,
                corpora.isEmpty() ? plan.corpora() : whole(corpora),
                plan.rounds(),
                plan.calls(),
                budget.orElse(plan.budget()),
                precision.orElse(plan.precision()),
                seed.orElse(plan.seed()),
                plan.threads(),
                language.orElse(plan.language()),
                plan.targets(),
                plan.comparisons().stream()
                        .filter(pair -> names.contains(pair.before()) && names.contains(pair.after()))
                        .toList(),
                NativeLibraries.over(plan.jvm(), libraries),
                plan.load());
    }

    private List<Plan.EngineEntry> selected(Plan plan) {
        return engines.stream()
                .flatMap(word -> matching(plan, word).stream())
                .distinct()
                .toList();
    }

    /** The configuration of that name, else every configuration of that engine, else the bare engine. */
    private static List<Plan.EngineEntry> matching(Plan plan, String word) {
        List<Plan.EngineEntry> named = plan.engines().stream()
                .filter(entry -> entry.name().equals(word))
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<Plan.EngineEntry> ofEngine = plan.engines().stream()
                .filter(entry -> entry.engine().equals(word))
                .toList();
        return ofEngine.isEmpty() ? List.of(new Plan.EngineEntry(word, word, "", Map.of(), List.of())) : ofEngine;
    }

    private static List<Plan.CorpusEntry> whole(List<String> names) {
        return names.stream()
                .distinct()
                .map(name -> new Plan.CorpusEntry(name, List.of()))
                .toList();
    }
}
