package dev.ttsmark.harness.load;

import dev.ttsmark.harness.measure.LoadStep;
import dev.ttsmark.harness.measure.LoadStep.Part;
import dev.ttsmark.harness.plan.Load;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a configuration did under the load of a plan.
 *
 * @param slo that levels are held against
 * @param workers engines side by side
 * @param slots calls that all of them serve at a time
 * @param levels upwards
 * @param capacity the largest that meets {@code slo}
 * @param overload what too much did, and what came after it; empty where nobody tried
 * @param failures sentence to how many processes ended so before they could tell
 * @param lost failure to how many requests ended so, over all levels
 */
public record LoadSummary(
        String run,
        String configuration,
        Load.Pattern pattern,
        double dutyCycle,
        Load.Slo slo,
        int workers,
        int slots,
        List<LoadLevel> levels,
        Capacity capacity,
        Optional<Overload> overload,
        Map<String, Long> failures,
        Map<String, Long> lost) {

    public LoadSummary {
        levels = List.copyOf(levels);
    }

    /**
     * A level, twice it, and the level again, in one process.
     *
     * @param recovered whether the last met the objective again, by the shares that were seen
     */
    public record Overload(LoadLevel before, LoadLevel during, LoadLevel after, boolean recovered) {}

    /**
     * Of one configuration; empty where it was not loaded.
     *
     * @param steps of it alone
     */
    public static Optional<LoadSummary> of(String run, String configuration, Load load, List<LoadStep> steps) {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        Judged judged = new Judged(load, steps);
        Objective objective = judged.objective();
        List<LoadStep> told =
                steps.stream().filter(step -> step.failure().isEmpty()).toList();
        Map<String, Long> failures = new TreeMap<>();
        steps.stream().flatMap(step -> step.failure().stream()).forEach(each -> failures.merge(each, 1L, Long::sum));
        return Optional.of(new LoadSummary(
                run,
                configuration,
                load.pattern(),
                load.dutyCycle(),
                load.slo(),
                told.stream().mapToInt(LoadStep::workers).max().orElse(0),
                told.stream().mapToInt(LoadStep::slots).max().orElse(0),
                judged.levels().values().stream()
                        .map(level -> LoadLevel.of(objective, level))
                        .toList(),
                Capacity.of(judged),
                overload(objective, told),
                failures,
                lost(told)));
    }

    private static Optional<Overload> overload(Objective objective, List<LoadStep> steps) {
        Optional<LoadStep> after = last(steps, Part.RECOVERY);
        return after.flatMap(recovery -> {
            List<LoadStep> process = steps.stream()
                    .filter(step -> step.process() == recovery.process())
                    .toList();
            Optional<LoadStep> before = last(process, Part.LEVEL);
            Optional<LoadStep> during = last(process, Part.OVERLOAD);
            return before.isEmpty() || during.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Overload(
                            LoadLevel.of(objective, List.of(before.get())),
                            LoadLevel.of(objective, List.of(during.get())),
                            LoadLevel.of(objective, List.of(recovery)),
                            objective.seemsMet(List.of(recovery))));
        });
    }

    private static Optional<LoadStep> last(List<LoadStep> steps, Part part) {
        return steps.stream().filter(step -> step.part() == part).reduce((one, other) -> other);
    }

    private static Map<String, Long> lost(List<LoadStep> steps) {
        Map<String, Long> lost = new TreeMap<>();
        for (LoadStep step : steps) {
            step.requests().failed().forEach((failure, count) -> lost.merge(failure, count, Long::sum));
            lost.merge("TurnedAway", step.requests().turnedAway(), Long::sum);
            lost.merge("Unfinished", step.requests().unfinished(), Long::sum);
        }
        lost.values().removeIf(count -> count == 0);
        return lost;
    }
}
