package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.stats.Interval;
import java.util.Comparator;
import java.util.Optional;

/**
 * One rule on one cell.
 *
 * @param configuration {@code *} where the rule met no cell at all
 * @param utterance {@code corpus/id}; empty for metrics of a whole process
 * @param rule BUDGET or MARGIN
 * @param statistic of a budget; MEDIAN for margins
 * @param policy what the check does to the exit code while inconclusive
 * @param ratio candidate over baseline; empty for budgets
 * @param interval of the ratio
 * @param limit of a budget in the metric's unit, or the largest ratio tolerated (the smallest, where higher is better)
 * @param floor noise that two measurements of the same show, as a share; empty where not measured
 * @param reason one sentence
 * @param nextStep one sentence; empty where there is nothing to do
 */
public record Check(
        String configuration,
        Optional<String> utterance,
        String metric,
        Kind rule,
        Statistic statistic,
        Verdict verdict,
        Policy policy,
        Optional<Reading> baseline,
        Optional<Reading> candidate,
        Optional<Double> ratio,
        Optional<Interval> interval,
        double limit,
        Optional<Double> floor,
        String reason,
        String nextStep) {

    /** Kinds of rules. */
    public enum Kind {
        BUDGET,
        MARGIN
    }

    /** Where it holds, in words. */
    String place() {
        return utterance.map(text -> configuration + ", " + text).orElse(configuration);
    }

    /** Gravest first; of the inconclusive ones, those that would fail if fewer were compared. */
    static final Comparator<Check> GRAVEST_FIRST = Comparator.comparing(Check::verdict)
            .thenComparing(Check::isBeyondLimit)
            .reversed();

    /** Whether the whole interval of the ratio lies beyond what is tolerated. */
    private boolean isBeyondLimit() {
        return interval.filter(i -> limit > 1 ? i.low() > limit : i.high() < limit)
                .isPresent();
    }

    /** Whether it is the same rule on the same cell, measured another time. */
    boolean isAbout(Check other) {
        return configuration.equals(other.configuration)
                && utterance.equals(other.utterance)
                && metric.equals(other.metric)
                && rule == other.rule
                && statistic == other.statistic;
    }

    /** The same check with another verdict, since something later speaks against the first one. */
    Check overruled(Verdict other, String why, String next) {
        return new Check(
                configuration,
                utterance,
                metric,
                rule,
                statistic,
                other,
                policy,
                baseline,
                candidate,
                ratio,
                interval,
                limit,
                floor,
                why,
                next);
    }
}
