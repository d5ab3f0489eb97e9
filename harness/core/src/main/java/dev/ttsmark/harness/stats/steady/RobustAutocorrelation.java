package dev.ttsmark.harness.stats.steady;

import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.apache.commons.math3.util.FastMath;

/**
 * Autocorrelation at lag 1 from ranks (Wald and Wolfowitz 1943), equal values sharing theirs: neither spikes nor modes nor
 * a coarse clock carry it, and of independent calls its variance is 1 ÷ n whatever their distribution.
 */
final class RobustAutocorrelation {

    /** One-sided 1 %: less is what independent calls show. */
    private static final double CHANCE = 2.326;

    private RobustAutocorrelation() {}

    /**
     * ρ of Gaussian noise with the same correlation of ranks, within [0, 0.8]; 0 if not significant. A straight trend of
     * the ranks is taken out, and the bias that it and the mean leave, −(2 + 4ρ) ÷ n, is made up for.
     */
    static double of(double[] y) {
        if (y.length < SteadyState.SMALLEST_COUNT) {
            return 0;
        }
        double[] ranks = new NaturalRanking(TiesStrategy.AVERAGE).rank(y);
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] -= (y.length + 1) / 2.0;
        }
        double[] rest = Shape.Trending.of(ranks).residuals(ranks);
        double n = y.length;
        double found = lagOne(rest);
        double unbiased = found + (2 + 4 * found) / n;
        double rho = 2 * FastMath.sin(FastMath.PI / 6 * Math.min(1, unbiased));
        return unbiased < CHANCE / FastMath.sqrt(n) ? 0 : Math.min(Likelihood.STRONGEST, rho);
    }

    private static double lagOne(double[] z) {
        double product = 0;
        double square = z[0] * z[0];
        for (int i = 1; i < z.length; i++) {
            product += z[i] * z[i - 1];
            square += z[i] * z[i];
        }
        return square == 0 ? 0 : product / square;
    }
}
