package dev.ttsmark.harness.load;

import dev.ttsmark.harness.load.Objective.Verdict;
import dev.ttsmark.harness.measure.LoadStep;
import dev.ttsmark.harness.measure.LoadStep.Part;
import dev.ttsmark.harness.plan.Load;
import dev.ttsmark.harness.stats.FallingShares;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Levels that were tried, and on which side of the objective each lies by what was seen. More load never helps, so shares that rise
 * from one level to the next are taken for luck, and pooled.
 */
final class Judged {

    private final Objective objective;
    private final NavigableMap<Double, List<LoadStep>> levels = new TreeMap<>();
    private final List<Double> met = new ArrayList<>();
    private final List<Double> missed = new ArrayList<>();

    /** @param steps of one configuration; those of failed processes and of overload count for nothing */
    Judged(Load load, List<LoadStep> steps) {
        objective = new Objective(load.slo());
        steps.stream()
                .filter(step -> step.failure().isEmpty()
                        && step.part() == Part.LEVEL
                        && step.requests().due() > 0)
                .forEach(step -> levels.computeIfAbsent(step.level(), level -> new ArrayList<>())
                        .add(step));
        List<Double> heard = shares(objective::countHeard);
        List<Double> played = shares(objective::countPlayed);
        int at = 0;
        for (double level : levels.keySet()) {
            (objective.isMet(heard.get(at), played.get(at)) ? met : missed).add(level);
            at++;
        }
    }

    private List<Double> shares(ToLongFunction<LoadStep> counted) {
        List<Long> counts = new ArrayList<>();
        List<Long> trials = new ArrayList<>();
        for (List<LoadStep> level : levels.values()) {
            counts.add(level.stream().mapToLong(counted).sum());
            trials.add(level.stream().mapToLong(step -> step.requests().due()).sum());
        }
        return FallingShares.of(counts, trials);
    }

    /** By all requests of levels from one to another, both included. */
    Verdict verdict(double from, double to) {
        return objective.verdict(levels.subMap(from, true, to, true).values().stream()
                .flatMap(List::stream)
                .toList());
    }

    Objective objective() {
        return objective;
    }

    /** Upwards. */
    NavigableMap<Double, List<LoadStep>> levels() {
        return levels;
    }

    /** The largest level that meets the objective. */
    Optional<Double> met() {
        return met.isEmpty() ? Optional.empty() : Optional.of(met.get(met.size() - 1));
    }

    /** The smallest level that misses it. */
    Optional<Double> missed() {
        return missed.stream().findFirst();
    }
}
