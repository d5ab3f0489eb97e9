package dev.ttsmark.harness.stats.steady;

import dev.ttsmark.harness.stats.Quantiles;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** The few slow calls at the very start, which change points cannot isolate. */
final class Lead {

    private static final double DEVIATIONS = 4;
    private static final double LEAST = FastMath.log(1.10);

    private Lead() {}

    /**
     * Calls at the start that lie far above the second half.
     *
     * @param y logarithms in order
     * @return how many, at most half
     */
    static int length(double[] y) {
        double[] settled = Arrays.copyOfRange(y, y.length / 2, y.length);
        double median = Quantiles.median(settled);
        double limit = median + Math.max(LEAST, DEVIATIONS * Level.deviation(settled));
        int lead = 0;
        while (lead < y.length / 2 && y[lead] > limit) {
            lead++;
        }
        return lead == 1 && y[0] <= highest(y, 1) ? 0 : lead;
    }

    /** One slow call at the start tells nothing if there are slower ones later: engines have spikes at any time. */
    private static double highest(double[] y, int from) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < y.length; i++) {
            highest = Math.max(highest, y[i]);
        }
        return highest;
    }
}
