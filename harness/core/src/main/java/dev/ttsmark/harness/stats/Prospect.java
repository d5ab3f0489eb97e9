package dev.ttsmark.harness.stats;

import java.util.Optional;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * How many rounds in all a half-width takes, if further rounds vary as those so far.
 *
 * @param rounds at the deviation seen
 * @param fewest at the lower end of the 80 % interval of the deviation
 * @param most at its upper end
 */
public record Prospect(int rounds, int fewest, int most) {

    private static final double LEVEL = 0.95;
    private static final double ONE_SIDE = 0.1;
    private static final int LIMIT = 100_000;

    /**
     * @param halfWidth reached over {@code have} rounds, as a share of the estimate
     * @param target half-width wanted, above 0
     * @return empty below two rounds
     */
    public static Optional<Prospect> of(double halfWidth, int have, double target) {
        if (have < 2 || !Double.isFinite(halfWidth)) {
            return Optional.empty();
        }
        double deviation = FastMath.asinh(halfWidth) * FastMath.sqrt(have) / Means.t(LEVEL, have - 1);
        ChiSquaredDistribution chi = new ChiSquaredDistribution(null, have - 1.0);
        double lower = deviation * FastMath.sqrt((have - 1) / chi.inverseCumulativeProbability(1 - ONE_SIDE));
        double upper = deviation * FastMath.sqrt((have - 1) / chi.inverseCumulativeProbability(ONE_SIDE));
        return Optional.of(new Prospect(
                needed(deviation, have, target), needed(lower, have, target), needed(upper, have, target)));
    }

    /** Smallest K from {@code have} on whose geometric interval is narrow enough. */
    private static int needed(double deviation, int have, double target) {
        int low = have;
        int high = LIMIT;
        while (low < high) {
            int middle = (low + high) / 2;
            double half = Means.t(LEVEL, middle - 1) * deviation / FastMath.sqrt(middle);
            if (FastMath.sinh(half) <= target) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
