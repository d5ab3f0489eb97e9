package dev.ttsmark.harness.stats.compare;

import dev.ttsmark.harness.stats.Means;
import org.apache.commons.math3.util.FastMath;

/**
 * How far two measurements of the same thing lie apart.
 *
 * @param logDeviation root mean square of the logarithms of A/A ratios, whose true mean is 0
 * @param pairs behind it
 */
public record NoiseFloor(double logDeviation, int pairs) {

    private static final double LEVEL = 0.95;

    public NoiseFloor {
        if (!(logDeviation >= 0) || pairs < 1) {
            throw new IllegalArgumentException("a noise floor needs a deviation of 0 or more from a pair or more");
        }
    }

    /**
     * From pairs of forks of one configuration.
     *
     * @param first medians above 0, one a pair
     * @param second the forks paired with them
     */
    public static NoiseFloor of(double[] first, double[] second) {
        double[] logs = LogRatios.of(first, second);
        double squares = 0;
        for (double log : logs) {
            squares += log * log;
        }
        return new NoiseFloor(FastMath.sqrt(squares / logs.length), logs.length);
    }

    /**
     * From forks of one configuration alone, each paired with the next: 1 with 2, 3 with 4.
     *
     * @param medians above 0, at least two, in the order they were measured
     */
    public static NoiseFloor ofSuccessive(double[] medians) {
        int pairs = medians.length / 2;
        double[] first = new double[pairs];
        double[] second = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            first[i] = medians[2 * i];
            second[i] = medians[2 * i + 1];
        }
        return of(first, second);
    }

    /**
     * 95th percentile of |mean log ratio| of that many further A/A pairs: t with {@link #pairs()} degrees of freedom,
     * as the deviation is itself an estimate.
     */
    public double of(int comparedPairs) {
        return Means.t(LEVEL, pairs) * logDeviation / FastMath.sqrt(comparedPairs);
    }
}
