package dev.ttsmark.harness.stats;

import java.util.Optional;

/**
 * A value that is never shown without what it rests on. Over rounds: the mean of per-round medians, geometric where
 * the metric is always above zero.
 *
 * @param interval 95 %, over rounds; empty for fewer than two rounds
 * @param rounds fresh processes behind it: the unit of replication
 * @param calls behind it over all rounds
 */
public record Estimate(double value, Optional<Interval> interval, int rounds, int calls) {

    /** Half of the interval's width as a share of the value; empty without an interval or at zero. */
    public Optional<Double> relativeHalfWidth() {
        return interval.filter(i -> value != 0).map(i -> (i.high() - i.low()) / 2 / Math.abs(value));
    }
}
