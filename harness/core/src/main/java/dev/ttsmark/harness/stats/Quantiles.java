package dev.ttsmark.harness.stats;

import java.util.Arrays;
import java.util.Collection;
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

    /** The quantile of calls of one process, with its interval, or how many calls it would need. */
    public static Tail tail(double[] values, double share) {
        int needed = smallestCount(share);
        if (values.length < needed) {
            return new Tail(share, Optional.empty(), Optional.empty(), values.length, needed);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Tail(share, Optional.of(r7(sorted, share)), interval(sorted, share), values.length, needed);
    }

    /**
     * The quantile of calls of several processes. Its interval rests on how much the share of calls below it differs
     * from round to round (Woodruff 1952); order statistics of all calls would take those of one round for independent,
     * and cover 70 to 90 % instead of 95 %. Where it reaches past the last call that call is its end.
     *
     * @param rounds calls of each, none of them empty
     */
    public static Tail tail(Collection<double[]> rounds, double share) {
        double[] all = rounds.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        Tail pooled = tail(all, share);
        if (pooled.value().isEmpty() || rounds.size() < 2) {
            return pooled;
        }
        double half = shareHalfWidth(rounds, pooled.value().get(), all.length);
        if (half == 0) {
            return pooled;
        }
        Optional<Interval> interval = half >= Math.max(share, 1 - share)
                ? Optional.empty()
                : Optional.of(new Interval(at(all, share - half), at(all, share + half)));
        return new Tail(share, pooled.value(), interval, all.length, pooled.neededCalls());
    }

    private static double at(double[] sorted, double share) {
        return share <= 0 ? sorted[0] : r7(sorted, Math.min(1, share));
    }

    /** Half of the 95 % interval of the share of calls up to {@code quantile}, rounds weighted by their calls. */
    private static double shareHalfWidth(Collection<double[]> rounds, double quantile, int calls) {
        double below = 0;
        for (double[] round : rounds) {
            below += countUpTo(round, quantile);
        }
        double share = below / calls;
        double squares = 0;
        for (double[] round : rounds) {
            double excess = (countUpTo(round, quantile) - share * round.length) / calls;
            squares += excess * excess;
        }
        int k = rounds.size();
        return Means.t(1 - ALPHA, k - 1) * FastMath.sqrt(squares * k / (k - 1));
    }

    private static long countUpTo(double[] values, double limit) {
        return Arrays.stream(values).filter(value -> value <= limit).count();
    }
}
