package dev.ttsmark.harness.stats.steady;

import org.apache.commons.math3.util.FastMath;

/** How well residuals agree with noise whose neighbours may be correlated, AR(1), ρ in [0, 0.8]. */
final class Likelihood {

    static final double STRONGEST = 0.8;
    /** Differences below a hundredth of a percent are no differences. */
    private static final double SMALLEST_VARIANCE = 1e-8;

    private Likelihood() {}

    static double autocorrelation(double[] residuals) {
        double product = 0;
        double square = 0;
        for (int i = 1; i < residuals.length; i++) {
            product += residuals[i] * residuals[i - 1];
            square += residuals[i - 1] * residuals[i - 1];
        }
        return square == 0 ? 0 : Math.max(0, Math.min(STRONGEST, product / square));
    }

    /** Negative log-likelihood in nats, less a constant: n ÷ 2 · ln of the innovations' variance. */
    static double nats(double[] residuals) {
        double rho = autocorrelation(residuals);
        double square = (1 - rho * rho) * residuals[0] * residuals[0];
        for (int i = 1; i < residuals.length; i++) {
            double innovation = residuals[i] - rho * residuals[i - 1];
            square += innovation * innovation;
        }
        int n = residuals.length;
        return n / 2.0 * FastMath.log(square / n + SMALLEST_VARIANCE);
    }
}
