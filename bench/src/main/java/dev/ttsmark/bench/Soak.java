package dev.ttsmark.bench;

import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.Trend;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Resident memory of a process, call by call. Its level is the median of many calls, since single calls go up and down
 * with the length of their text.
 *
 * @param mebibytes after each call, shape [calls]
 * @param settling calls that may still grow, as every new length may
 */
record Soak(double[] mebibytes, int settling) {

    /** Calls whose median is a level. */
    private static final int WINDOW = 50;

    private static final double MOST_GROWTH = 0.02;

    /** Median of the last calls that may still grow. */
    double levelBefore() {
        return median(settling - WINDOW, settling);
    }

    /** Median of the last calls of all. */
    double levelAfter() {
        return median(mebibytes.length - WINDOW, mebibytes.length);
    }

    /** As a share of the level before. */
    double growth() {
        return levelAfter() / levelBefore() - 1;
    }

    /** Highest of all over the highest of the settling calls, less 1. */
    double peakGrowth() {
        return Arrays.stream(mebibytes).max().orElseThrow()
                        / Arrays.stream(mebibytes, 0, settling).max().orElseThrow()
                - 1;
    }

    /** Theil–Sen slope behind the settling calls. */
    double mebibytesPerHundredCalls() {
        double[] calls =
                IntStream.range(settling, mebibytes.length).asDoubleStream().toArray();
        return 100
                * Trend.theilSen(calls, Arrays.copyOfRange(mebibytes, settling, mebibytes.length))
                        .b();
    }

    boolean isFlat() {
        return growth() <= MOST_GROWTH;
    }

    private double median(int from, int to) {
        return Quantiles.median(Arrays.copyOfRange(mebibytes, from, to));
    }
}
