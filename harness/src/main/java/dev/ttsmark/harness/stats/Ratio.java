package dev.ttsmark.harness.stats;

import java.util.Optional;

/**
 * One configuration over another, paired round by round.
 *
 * @param value geometric mean of the rounds' ratios
 * @param interval 95 %; empty for fewer than two pairs
 * @param pairs rounds in which both were measured
 */
public record Ratio(double value, Optional<Interval> interval, int pairs, Verdict verdict) {

    /** What the rounds allow to be said. */
    public enum Verdict {
        /** The 90 % interval lies within ±5 %. */
        SAME,
        /** The 95 % interval excludes 1, and the two are not the same within 5 %. */
        DIFFERENT,
        /** Neither. */
        NOT_SEPARATED
    }
}
