package dev.ttsmark.harness.calibration;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.util.FastMath;

/**
 * Medians of bootstrap resamples in constant time: the k-th smallest of n draws from n values is the value at a
 * Beta(k, n − k + 1) quantile, so no resample need be drawn. Exact, not an approximation.
 */
final class MedianResampler {

    private final double[] sorted;
    private final RandomGenerator random;
    private final BetaDistribution lower;

    MedianResampler(double[] values, RandomGenerator random) {
        this.sorted = values.clone();
        Arrays.sort(sorted);
        this.random = random;
        int n = sorted.length;
        int k = (n + 1) / 2;
        this.lower = new BetaDistribution(random, k, n - k + 1.0);
    }

    /** R-7 median of one resample with replacement. */
    double next() {
        int n = sorted.length;
        double low = lower.sample();
        if (n % 2 == 1) {
            return at(low);
        }
        // Given the (n/2)-th of n uniforms, the next one is the smallest of the n/2 that remain above it.
        double step = 1 - FastMath.pow(random.nextDouble(), 2.0 / n);
        return (at(low) + at(low + (1 - low) * step)) / 2;
    }

    private double at(double quantile) {
        return sorted[Math.min(sorted.length - 1, (int) (quantile * sorted.length))];
    }
}
