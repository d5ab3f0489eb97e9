package dev.ttsmark.harness.stats.compare;

import dev.ttsmark.harness.stats.Interval;
import org.apache.commons.math3.util.FastMath;

/** Logarithms of ratios, pair by pair. */
final class LogRatios {

    private LogRatios() {}

    /** ln second − ln first. */
    static double[] of(double[] first, double[] second) {
        if (first.length != second.length || first.length == 0) {
            throw new IllegalArgumentException(
                    "pairs need as many values on both sides, at least one: " + first.length + " and " + second.length);
        }
        double[] logs = new double[first.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = log(second[i]) - log(first[i]);
        }
        return logs;
    }

    /** From logarithms to ratios. */
    static Interval exp(Interval logs) {
        return new Interval(FastMath.exp(logs.low()), FastMath.exp(logs.high()));
    }

    private static double log(double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("a ratio needs finite values above 0, not " + value);
        }
        return FastMath.log(value);
    }
}
