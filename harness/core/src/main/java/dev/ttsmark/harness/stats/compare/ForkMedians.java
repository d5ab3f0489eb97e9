package dev.ttsmark.harness.stats.compare;

import dev.ttsmark.harness.stats.Quantiles;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.util.FastMath;

/**
 * Medians of forks, with what calls alone let each of them scatter.
 *
 * @param values above 0, one a fork
 * @param logVariances of their logarithms, by the calls of each fork; 0 where a fork has but one value
 */
public record ForkMedians(double[] values, double[] logVariances) {

    /** Standard deviations of the median's rank beyond which no weight is left. */
    private static final double REACH = 5;

    /** The same few lengths are asked for again and again. */
    private static final Map<Integer, double[]> WEIGHTS = new ConcurrentHashMap<>();

    /** @param forks calls of each, above 0, at least one */
    public static ForkMedians of(Collection<double[]> forks) {
        List<double[]> logs = forks.stream().map(ForkMedians::logs).toList();
        return new ForkMedians(
                forks.stream().mapToDouble(Quantiles::median).toArray(),
                logs.stream().mapToDouble(ForkMedians::varianceOfMedian).toArray());
    }

    /** Of values that are what they are, such as the memory of a process. */
    static ForkMedians known(double[] values) {
        return new ForkMedians(values, new double[values.length]);
    }

    /** The first so many. */
    public ForkMedians first(int forks) {
        return new ForkMedians(Arrays.copyOf(values, forks), Arrays.copyOf(logVariances, forks));
    }

    /**
     * What resampling the calls without end would give (Maritz and Jarrett 1978): wide where the median lies between two
     * modes, however alike the medians of a few forks happen to be.
     *
     * @param sorted ascending
     */
    static double varianceOfMedian(double[] sorted) {
        int n = sorted.length;
        double[] weights = WEIGHTS.computeIfAbsent(n, ForkMedians::weights);
        int from = (n - weights.length) / 2;
        double mean = 0;
        double square = 0;
        // From the middle one, or constant values would not give 0.
        double centre = sorted[n / 2];
        for (int i = 0; i < weights.length; i++) {
            double away = sorted[from + i] - centre;
            mean += weights[i] * away;
            square += weights[i] * away * away;
        }
        return Math.max(0, square - mean * mean);
    }

    /** Of the middle order statistics, as many on either side. */
    private static double[] weights(int n) {
        double shape = (n + 1) / 2.0;
        int left = Math.max(0, (int) (n / 2.0 - REACH * FastMath.sqrt(n)));
        double[] weights = new double[n - 2 * left];
        double below = Beta.regularizedBeta((double) left / n, shape, shape);
        for (int i = 0; i < weights.length; i++) {
            double upTo = Beta.regularizedBeta((left + i + 1.0) / n, shape, shape);
            weights[i] = upTo - below;
            below = upTo;
        }
        return weights;
    }

    private static double[] logs(double[] calls) {
        return Arrays.stream(calls).map(FastMath::log).sorted().toArray();
    }
}
