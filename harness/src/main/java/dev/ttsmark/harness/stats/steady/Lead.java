package dev.ttsmark.harness.stats.steady;

import dev.ttsmark.harness.stats.Quantiles;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** The few slow calls at the very start, which change points cannot isolate. */
final class Lead {

    private static final double DEVIATIONS = 4;
    private static final double LEAST = FastMath.log(1.10);
    /** Slow calls anywhere would all lie at the start this often. */
    private static final double CHANCE = 0.01;
    /** One slow call must lie this many times as far above the others' median as the slowest of them. */
    private static final double APART = 1.5;

    private Lead() {}

    /**
     * Calls at the start that lie far above the second half, unless slow calls are so common that it may be chance.
     *
     * @param y logarithms in order
     * @param extra nats by which chance must be less likely still
     * @return how many, at most half
     */
    static int length(double[] y, double extra) {
        double[] settled = Arrays.copyOfRange(y, y.length / 2, y.length);
        double median = Quantiles.median(settled);
        double limit = median + Math.max(LEAST, DEVIATIONS * Level.deviation(settled));
        int lead = 0;
        while (lead < y.length / 2 && y[lead] > limit) {
            lead++;
        }
        if (lead == 0) {
            return 0;
        }
        if (lead == 1) {
            return y[0] - median > APART * (highest(y, 1) - median) ? 1 : 0;
        }
        return chance(y, lead, limit) <= CHANCE * FastMath.exp(-extra) ? lead : 0;
    }

    /** Of all orders of these calls, the share in which as many at the start lie above the limit. */
    private static double chance(double[] y, int lead, double limit) {
        double slow = Arrays.stream(y).filter(value -> value > limit).count();
        double chance = 1;
        for (int i = 0; i < lead; i++) {
            chance *= (slow - i) / (y.length - i);
        }
        return chance;
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
