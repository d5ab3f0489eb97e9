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
 */
public record Look(int pairs, double ratio, Interval interval, double level, double margin, Verdict verdict) {

    /** Whether the candidate is slower by more than the margin. */
    public enum Verdict {
        /** It is not: the whole interval lies below the margin. */
        PASS,
        /** It is: the whole interval lies above the margin. */
        FAIL,
        /** These pairs do not say. Never read as a pass. */
        INCONCLUSIVE
    }
}
