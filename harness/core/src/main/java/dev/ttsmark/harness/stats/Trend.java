package dev.ttsmark.harness.stats;

import org.apache.commons.math3.util.FastMath;

/** Monotonic trend of a series: Mann–Kendall (Mann 1945, ties after Kendall 1975) and Theil–Sen (Sen 1968). */
public final class Trend {

    /** Longest series compared pair by pair; longer ones are thinned evenly. */
    private static final int MOST_POINTS = 1000;
    /** Beyond this many, slopes are of points at least half the series apart: they tell nearly all, in a quarter of the time. */
    private static final int MOST_WITH_ALL_PAIRS = 300;

    private Trend() {}

    /** Standard normal score with continuity correction; 0 for fewer than 3 values or all equal. */
    public static double mannKendall(double[] series) {
        double[] y = thinned(series);
        long s = 0;
        for (int i = 0; i < y.length; i++) {
            for (int j = i + 1; j < y.length; j++) {
                s += (long) Math.signum(y[j] - y[i]);
            }
        }
        double variance = variance(y);
        return s == 0 || y.length < 3 || variance == 0 ? 0 : (s - Long.signum(s)) / FastMath.sqrt(variance);
    }

    /** A line through points in their order: median of pairwise slopes, then medians of both coordinates. */
    public static Line theilSen(double[] x, double[] y) {
        double[] xs = thinned(x);
        double[] ys = thinned(y);
        double[] slopes = new double[xs.length * (xs.length - 1) / 2];
        int count = 0;
        int apart = xs.length > MOST_WITH_ALL_PAIRS ? xs.length / 2 : 1;
        for (int i = 0; i < xs.length; i++) {
            for (int j = i + apart; j < xs.length; j++) {
                if (xs[j] != xs[i]) {
                    slopes[count++] = (ys[j] - ys[i]) / (xs[j] - xs[i]);
                }
            }
        }
        double slope = Quantiles.median(java.util.Arrays.copyOf(slopes, count));
        return new Line(Quantiles.median(ys) - slope * Quantiles.median(xs), slope);
    }

    private static double variance(double[] y) {
        double[] sorted = y.clone();
        java.util.Arrays.sort(sorted);
        double sum = term(y.length);
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            sum -= term(to - from);
            from = to;
        }
        return sum / 18;
    }

    private static double term(double n) {
        return n * (n - 1) * (2 * n + 5);
    }

    private static double[] thinned(double[] values) {
        if (values.length <= MOST_POINTS) {
            return values;
        }
        double[] kept = new double[MOST_POINTS];
        for (int i = 0; i < MOST_POINTS; i++) {
            kept[i] = values[(int) ((long) i * values.length / MOST_POINTS)];
        }
        return kept;
    }
}
