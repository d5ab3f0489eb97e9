package dev.ttsmark.harness.stats;

import org.apache.commons.math3.distribution.BetaDistribution;

/** A share of trials, with the interval of Clopper and Pearson (1934): exact, and never too narrow. */
public record Proportion(int count, int trials, Interval interval) {

    private static final double TAIL = 0.025;

    /** At 95 %. */
    public static Proportion of(int count, int trials) {
        if (trials < 1 || count < 0 || count > trials) {
            throw new IllegalArgumentException(count + " of " + trials);
        }
        double low = count == 0 ? 0 : quantile(count, trials - count + 1.0, TAIL);
        double high = count == trials ? 1 : quantile(count + 1.0, trials - count, 1 - TAIL);
        return new Proportion(count, trials, new Interval(low, high));
    }

    public double value() {
        return (double) count / trials;
    }

    private static double quantile(double a, double b, double share) {
        return new BetaDistribution(null, a, b).inverseCumulativeProbability(share);
    }
}
