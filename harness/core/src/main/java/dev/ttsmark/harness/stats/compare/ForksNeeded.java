package dev.ttsmark.harness.stats.compare;

import dev.ttsmark.harness.stats.Means;
import java.util.Optional;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/** How many pairs of forks it takes to see a change: the power of a paired t-test at 5 %. */
public final class ForksNeeded {

    private static final double LEVEL = 0.95;
    private static final int MOST = 10_000;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private ForksNeeded() {}

    /**
     * Fewest pairs.
     *
     * @param logRatio change to be seen, for example ln 1.05
     * @param logDeviation standard deviation of the log ratio of one pair, above 0
     * @param power wished probability to see it, in (0, 1), for example 0.8
     * @return empty above 10 000
     */
    public static Optional<Integer> pairs(double logRatio, double logDeviation, double power) {
        if (!(logDeviation > 0) || !(power > 0 && power < 1)) {
            throw new IllegalArgumentException("the deviation must be above 0 and the power within (0, 1)");
        }
        double effect = FastMath.abs(logRatio) / logDeviation;
        int enough = 2;
        while (power(effect, enough) < power) {
            enough *= 2;
            if (enough > MOST) {
                return Optional.empty();
            }
        }
        int tooFew = enough / 2;
        while (enough - tooFew > 1) {
            int middle = (enough + tooFew) / 2;
            if (power(effect, middle) < power) {
                tooFew = middle;
            } else {
                enough = middle;
            }
        }
        return Optional.of(enough);
    }

    /** Probability that |t| of so many pairs exceeds its bound: the noncentral t, integrated over the deviation found. */
    static double power(double effect, int pairs) {
        int degrees = pairs - 1;
        double shift = effect * FastMath.sqrt(pairs);
        double bound = Means.t(LEVEL, degrees);
        double logConstant =
                FastMath.log(2) + degrees / 2.0 * FastMath.log(degrees / 2.0) - Gamma.logGamma(degrees / 2.0);
        ChiSquaredDistribution squares = new ChiSquaredDistribution(null, degrees);
        double from = FastMath.sqrt(squares.inverseCumulativeProbability(1e-10) / degrees);
        double to = FastMath.sqrt(squares.inverseCumulativeProbability(1 - 1e-10) / degrees);
        return new IterativeLegendreGaussIntegrator(16, 1e-8, 1e-10)
                .integrate(
                        100_000,
                        found -> {
                            double density = FastMath.exp(
                                    logConstant + (degrees - 1) * FastMath.log(found) - degrees * found * found / 2);
                            return density
                                    * (NORMAL.cumulativeProbability(shift - bound * found)
                                            + NORMAL.cumulativeProbability(-shift - bound * found));
                        },
                        from,
                        to);
    }
}
