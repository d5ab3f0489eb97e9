package dev.ttsmark.harness.stats.compare;

import dev.ttsmark.harness.stats.Interval;

/**
 * What the first so many pairs say.
 *
 * @param pairs of forks
 * @param ratio candidate over baseline, geometric mean
 * @param interval of the ratio
 * @param level of that interval, 0.95 or what is left of it for one of several looks
 * @param margin largest ratio that still counts as no slower, above 1
 * @param slower whether the candidate is slower at all
 */
public record Look(int pairs, double ratio, Interval interval, double level, double margin, Slower slower) {

    /**
     * How sure it is that the candidate is slower at all, by however little.
     *
     * @param low the ratio is above this
     * @param level of that bound, one-sided, as {@link Looks#slowerAlpha} leaves it
     * @param fewestPairs without which nothing is taken for slower
     */
    public record Slower(double low, double level, int fewestPairs) {}

    /** Whether the candidate is slower by more than the margin. */
    public enum Verdict {
        /** It is not: the whole interval lies below the margin. */
        PASS,
        /** It is: the whole interval lies above the margin, and no chance among all comparisons explains it. */
        FAIL,
        /** These pairs do not say. Never read as a pass. */
        INCONCLUSIVE
    }

    public Verdict verdict() {
        if (interval.high() < margin) {
            return Verdict.PASS;
        }
        return isBeyondMargin() && isSlower() ? Verdict.FAIL : Verdict.INCONCLUSIVE;
    }

    /** Whether the whole interval lies above the margin. */
    public boolean isBeyondMargin() {
        return interval.low() > margin;
    }

    private boolean isSlower() {
        return pairs >= slower.fewestPairs() && slower.low() > 1;
    }
}
