package dev.ttsmark.harness.stats.steady;

import dev.ttsmark.harness.stats.Quantiles;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** The few slow calls at the very start, which change points cannot isolate. */
final class Lead {

    private static final double DEVIATIONS = 4;
    private static final double LEAST = FastMath.log(1.10);
    /** This many times as far above the median as another call, one is slower than it; nearer, they are alike. */
    private static final double APART = 1.5;
    /** Calls that are as slow would all lie at the start this often. */
    private static final double CHANCE = 0.01;

    private Lead() {}

    /**
     * Calls at the start that lie far above the second half, unless others are so slow so often that it may be chance:
     * engines have spikes and slow modes at any time.
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
        if (lead == 0) {
            return 0;
        }
        double fastest = Arrays.stream(y, 0, lead).min().orElseThrow();
        double alike = median + (fastest - median) / APART;
        long slow = Arrays.stream(y).filter(value -> value >= alike).count();
        return slow == lead || chance(lead, slow, y.length) <= CHANCE ? lead : 0;
    }

    /** Of all orders of n calls, the share in which the first are all slow. */
    private static double chance(int first, long slow, int n) {
        double chance = 1;
        for (int i = 0; i < first; i++) {
            chance *= (double) (slow - i) / (n - i);
        }
        return chance;
    }
}
