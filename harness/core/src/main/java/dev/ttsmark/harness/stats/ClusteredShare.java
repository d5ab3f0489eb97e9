package dev.ttsmark.harness.stats;

import java.util.List;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A share of trials that come in clusters, such as calls of processes, with the interval of Korn and Graubard (1998): that of
 * Clopper and Pearson for as many independent trials as the clusters are worth.
 *
 * @param value in 0 to 1; NaN without trials
 * @param interval at the confidence asked for
 * @param effectiveTrials independent trials that would tell as much
 */
public record ClusteredShare(double value, Interval interval, double effectiveTrials) {

    /**
     * One cluster.
     *
     * @param count of trials that have it
     */
    public record Cluster(long count, long trials) {

        public Cluster {
            if (count < 0 || count > trials) {
                throw new IllegalArgumentException(count + " of " + trials);
            }
        }
    }

    /**
     * From 0 to 1 without trials.
     *
     * @param confidence of the interval, such as 0.95
     */
    public static ClusteredShare of(List<Cluster> clusters, double confidence) {
        double tail = (1 - confidence) / 2;
        List<Cluster> some =
                clusters.stream().filter(cluster -> cluster.trials() > 0).toList();
        double trials = some.stream().mapToLong(Cluster::trials).sum();
        double count = some.stream().mapToLong(Cluster::count).sum();
        if (trials == 0) {
            return new ClusteredShare(Double.NaN, new Interval(0, 1), 0);
        }
        double value = count / trials;
        double effective = trials / designEffect(some, value, trials, tail);
        return new ClusteredShare(value, interval(value, effective, tail), effective);
    }

    /** How many times the variance of independent trials; no less than 1. */
    private static double designEffect(List<Cluster> clusters, double value, double trials, double tail) {
        int count = clusters.size();
        if (count < 2 || value == 0 || value == 1) {
            // Clusters that all agree show no difference between them.
            return 1;
        }
        double squares = clusters.stream()
                .mapToDouble(cluster -> cluster.count() - value * cluster.trials())
                .map(deviation -> deviation * deviation)
                .sum();
        double variance = squares / (trials * trials) * count / (count - 1);
        double few = quantileOfT(count - 1.0, tail) / quantileOfT(Math.max(1, trials - 1), tail);
        return Math.max(1, variance / (value * (1 - value) / trials) * few * few);
    }

    private static double quantileOfT(double degreesOfFreedom, double tail) {
        return new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(1 - tail);
    }

    private static Interval interval(double value, double trials, double tail) {
        double count = value * trials;
        double low = count <= 0 ? 0 : quantile(count, trials - count + 1, tail);
        double high = count >= trials ? 1 : quantile(count + 1, trials - count, 1 - tail);
        return new Interval(low, high);
    }

    private static double quantile(double a, double b, double share) {
        return new BetaDistribution(null, a, b).inverseCumulativeProbability(share);
    }
}
