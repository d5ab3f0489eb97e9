package dev.ttsmark.harness.stats;

import java.util.Optional;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.apache.commons.math3.util.FastMath;

/** Percentiles by R-7 with distribution-free intervals; all levels are 95 %. */
public final class Quantiles {

    private static final double ALPHA = 0.05;

    private Quantiles() {}

    /** R-7 quantile of at least one value; {@code share} in (0, 1]. */
    public static double r7(double[] values, double share) {
        return new Percentile().withEstimationType(EstimationType.R_7).evaluate(values, share * 100);
    }

    public static double median(double[] values) {
        return r7(values, 0.5);
    }

    /**
     * Interval of a quantile by order statistics: ranks from Binomial(n, share).
     *
     * @param sorted ascending
     * @return empty where n is too small
     */
    public static Optional<Interval> interval(double[] sorted, double share) {
        if (sorted.length < smallestCount(share)) {
            return Optional.empty();
        }
        BinomialDistribution ranks = new BinomialDistribution(null, sorted.length, share);
        int low = ranks.inverseCumulativeProbability(ALPHA / 2);
        int high = ranks.inverseCumulativeProbability(1 - ALPHA / 2) + 1;
        if (low < 1 || high > sorted.length) {
            return Optional.empty();
        }
        return Optional.of(new Interval(sorted[low - 1], sorted[high - 1]));
    }

    /** Smallest n for which both ranks exist: the rarer side must be missed with at most 2.5 %. */
    public static int smallestCount(double share) {
        double common = Math.max(share, 1 - share);
        return (int) FastMath.ceil(FastMath.log(ALPHA / 2) / FastMath.log(common) - 1e-9);
    }

    /** The quantile of all calls, with its interval, or how many calls it would need. */
    public static Tail tail(double[] values, double share) {
        int needed = smallestCount(share);
        if (values.length < needed) {
            return new Tail(share, Optional.empty(), Optional.empty(), values.length, needed);
        }
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        return new Tail(share, Optional.of(r7(sorted, share)), interval(sorted, share), values.length, needed);
    }
}
