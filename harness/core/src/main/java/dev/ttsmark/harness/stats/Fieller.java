package dev.ttsmark.harness.stats;

import java.util.Optional;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.apache.commons.math3.util.FastMath;

/** Interval of a ratio of two means (Fieller 1954): exact where both are normal. */
public final class Fieller {

    private static final double LEVEL = 0.95;

    private Fieller() {}

    /**
     * 95 % interval of mean(numerators) ÷ mean(denominators).
     *
     * @param numerators one a round
     * @param denominators of the same rounds
     * @return empty for fewer than two rounds, and where the denominator's mean may be 0, so that no bound exists
     */
    public static Optional<Interval> interval(double[] numerators, double[] denominators) {
        int rounds = numerators.length;
        if (rounds != denominators.length) {
            throw new IllegalArgumentException(
                    "a ratio needs as many numerators as denominators: " + rounds + " and " + denominators.length);
        }
        if (rounds < 2) {
            return Optional.empty();
        }
        double u = StatUtils.mean(numerators);
        double v = StatUtils.mean(denominators);
        double t = Means.t(LEVEL, rounds - 1);
        double scale = t * t / rounds;
        double a = v * v - scale * StatUtils.variance(denominators);
        double b = u * v - scale * new Covariance().covariance(numerators, denominators);
        double c = u * u - scale * StatUtils.variance(numerators);
        if (!(a > 0)) {
            return Optional.empty();
        }
        double half = FastMath.sqrt(FastMath.max(0, b * b - a * c));
        return Optional.of(new Interval((b - half) / a, (b + half) / a));
    }
}
