package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.stats.Interval;
import java.util.Optional;

/**
 * A length on a fitted line. Lines are never extrapolated, so there is a value only within the measured range.
 *
 * @param interval 95 %, over rounds; may reach beyond the measured range
 */
public record LengthMark(Position position, Optional<Double> valueSeconds, Optional<Interval> interval) {

    /** Where it lies. */
    public enum Position {
        /** Shorter than anything measured. */
        BELOW,
        WITHIN,
        /** Longer than anything measured. */
        BEYOND,
        /** There is none: no fixed cost is visible, or lines do not meet. */
        NONE
    }
}
