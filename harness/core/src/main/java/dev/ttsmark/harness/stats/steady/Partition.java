package dev.ttsmark.harness.stats.steady;

import java.util.Arrays;

/**
 * The best division of a series into k levels, for every k: exact, by dynamic programming over squared distances from
 * segment means (Fisher 1958; Auger and Lawrence 1989). O(k · n²) time, O(k · n) memory.
 */
final class Partition {

    static final int SHORTEST = 5;

    private final double[] sums;
    private final double[] squares;
    /** By length: divisions would take most of the time. */
    private final double[] reciprocals;

    private final int[][] lastStart;

    /** @param most levels at most */
    Partition(double[] z, int most) {
        int n = z.length;
        sums = new double[n + 1];
        squares = new double[n + 1];
        reciprocals = new double[n + 1];
        for (int i = 0; i < n; i++) {
            sums[i + 1] = sums[i] + z[i];
            squares[i + 1] = squares[i] + z[i] * z[i];
            reciprocals[i + 1] = 1.0 / (i + 1);
        }
        lastStart = new int[most][n + 1];
        double[] best = new double[n + 1];
        for (int to = 1; to <= n; to++) {
            best[to] = to < SHORTEST ? Double.POSITIVE_INFINITY : cost(0, to);
        }
        for (int level = 1; level < most; level++) {
            best = extend(best, lastStart[level]);
        }
    }

    private double[] extend(double[] fewer, int[] start) {
        double[] best = new double[fewer.length];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        for (int to = 2 * SHORTEST; to < best.length; to++) {
            double least = Double.POSITIVE_INFINITY;
            int at = 0;
            for (int from = SHORTEST; from <= to - SHORTEST; from++) {
                double cost = fewer[from] + cost(from, to);
                if (cost < least) {
                    least = cost;
                    at = from;
                }
            }
            best[to] = least;
            start[to] = at;
        }
        return best;
    }

    private double cost(int from, int to) {
        double sum = sums[to] - sums[from];
        return squares[to] - squares[from] - sum * sum * reciprocals[to - from];
    }

    /** Starts of {@code levels} segments, the first of which is 0. */
    int[] starts(int levels) {
        int[] starts = new int[levels];
        int to = sums.length - 1;
        for (int level = levels - 1; level > 0; level--) {
            to = lastStart[level][to];
            starts[level] = to;
        }
        return starts;
    }

    /** Distances from the means of those segments. */
    double[] residuals(double[] z, int[] starts) {
        double[] residuals = new double[z.length];
        for (int s = 0; s < starts.length; s++) {
            int to = s + 1 < starts.length ? starts[s + 1] : z.length;
            double mean = (sums[to] - sums[starts[s]]) / (to - starts[s]);
            for (int i = starts[s]; i < to; i++) {
                residuals[i] = z[i] - mean;
            }
        }
        return residuals;
    }
}
