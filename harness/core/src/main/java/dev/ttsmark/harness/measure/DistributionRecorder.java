package dev.ttsmark.harness.measure;

import org.HdrHistogram.Histogram;

/** Records values by the million, in a few hundred kilobytes at most; for one thread. */
public final class DistributionRecorder {

    private final Histogram parts = new Histogram(Distribution.DIGITS);

    /** @param value 0 or more, in the unit of the distribution */
    public void record(double value) {
        parts.recordValue(Math.min(Distribution.HIGHEST_PARTS, Math.max(0, Math.round(value * Distribution.PARTS))));
    }

    /** What was recorded so far. */
    public Distribution distribution() {
        return new Distribution(parts.copy());
    }
}
