package dev.ttsmark.harness.stats.compare;

import dev.ttsmark.harness.stats.Interval;
import java.util.Optional;

/**
 * One configuration over another, paired round by round.
 *
 * @param value geometric mean of the rounds' ratios
 * @param interval 95 %; empty for fewer than two pairs
 * @param pairs rounds in which both were measured
 * @param pValue of there being no difference, by a paired t-test of logarithms, adjusted where several configurations
 *     are ranked; empty for fewer than two pairs
 */
public record Ratio(double value, Optional<Interval> interval, int pairs, Optional<Double> pValue, Verdict verdict) {

    /** What the rounds allow to be said. */
    public enum Verdict {
        /** The 90 % interval lies within ±5 %. */
        SAME,
        /** No difference would be this far off in at most 5 % of cases, and the two are not the same within 5 %. */
        DIFFERENT,
        /** Neither. */
        NOT_SEPARATED
    }

    private static final double ALPHA = 0.05;

    /** What is judged by the p-value; {@code same} is judged apart, and first. */
    static Verdict verdict(boolean same, Optional<Double> pValue) {
        if (same) {
            return Verdict.SAME;
        }
        return pValue.filter(p -> p < ALPHA).isPresent() ? Verdict.DIFFERENT : Verdict.NOT_SEPARATED;
    }

    /** The same among several comparisons, with the p-value that {@link Holm} left it. */
    public Ratio adjusted(double adjustedPValue) {
        Optional<Double> p = Optional.of(adjustedPValue);
        return new Ratio(value, interval, pairs, p, verdict(verdict == Verdict.SAME, p));
    }
}
