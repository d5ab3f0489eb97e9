package dev.ttsmark.harness.stats.steady;

import org.apache.commons.math3.util.FastMath;

/** Autocorrelation at lag 1 from differences, which spikes and a change of level hardly touch. */
final class RobustAutocorrelation {

    private static final double CHANCE = 3;

    private RobustAutocorrelation() {}

    /** ρ = (MAD of lag-2 differences ÷ MAD of lag-1 differences)² − 1, within [0, 0.8]; 0 if below 3 ÷ √n. */
    static double of(double[] y) {
        if (y.length < SteadyState.SMALLEST_COUNT) {
            return 0;
        }
        double near = spread(y, 1);
        double ratio = near == 0 ? 0 : spread(y, 2) / near;
        double rho = Math.min(Likelihood.STRONGEST, ratio * ratio - 1);
        return rho < CHANCE / FastMath.sqrt(y.length) ? 0 : rho;
    }

    private static double spread(double[] y, int lag) {
        double[] differences = new double[y.length - lag];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = y[i + lag] - y[i];
        }
        return Level.deviation(differences);
    }
}
