package dev.ttsmark.harness.load;

import dev.ttsmark.harness.load.Objective.Verdict;
import dev.ttsmark.harness.measure.LoadStep;
import dev.ttsmark.harness.plan.Load;
import java.util.List;
import java.util.Optional;

/**
 * The largest level at which the objective is met. More load never helps, so what a level shows also tells of others: one
 * that meets it of all below, one that misses it of all above.
 *
 * @param estimate the largest level that met it by the shares that were seen; empty where none did
 * @param shown the largest level of which that is certain at 95 %; empty where it is of none
 * @param ruledOut the smallest level that certainly misses it; empty where none does
 * @param tried whether a level missed it by the shares that were seen: otherwise the engine may carry any more than
 *     {@code estimate}
 */
public record Capacity(Optional<Double> estimate, Optional<Double> shown, Optional<Double> ruledOut, boolean tried) {

    /** @param steps of one configuration; those of failed processes and of overload count for nothing */
    public static Capacity of(Load load, List<LoadStep> steps) {
        return of(new Judged(load, steps));
    }

    static Capacity of(Judged judged) {
        return new Capacity(
                judged.met(), shown(judged), ruledOut(judged), judged.missed().isPresent());
    }

    /** What the people are told: the largest whole number of them, or the rate itself, that is not ruled out. */
    public Optional<Double> atMost(Load.Pattern pattern) {
        return ruledOut.map(level -> pattern.countsPeople() ? level - 1 : level);
    }

    /** With as many requests of the levels above it as it takes: had it missed the objective, they would have as well. */
    private static Optional<Double> shown(Judged judged) {
        return judged.levels().descendingKeySet().stream()
                .filter(level -> judged.levels().tailMap(level, true).keySet().stream()
                        .anyMatch(above -> judged.verdict(level, above) == Verdict.MET))
                .findFirst();
    }

    /** With as many requests of the levels below it as it takes. */
    private static Optional<Double> ruledOut(Judged judged) {
        return judged.levels().keySet().stream()
                .filter(level -> judged.levels().headMap(level, true).keySet().stream()
                        .anyMatch(below -> judged.verdict(below, level) == Verdict.MISSED))
                .findFirst();
    }
}
