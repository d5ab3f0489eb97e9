package dev.ttsmark.harness.stats.steady;

import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.Trend;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * What was seen from the last change of level on.
 *
 * @param from index of its first call
 * @param calls in it
 * @param medianSeconds of all of them
 * @param trendZ Mann–Kendall score, its variance enlarged for autocorrelation
 * @param totalChange first to last call by Theil–Sen on logarithms, as a share: 0.05 is 5 % slower at the end
 * @param cycle the strongest one, where it is significant
 * @param autocorrelation ρ of neighbouring calls, 0 to 0.8
 * @param effectiveCalls as many independent calls would tell as much: calls · (1 − ρ) ÷ (1 + ρ)
 */
public record TailEvidence(
        int from,
        int calls,
        double medianSeconds,
        double trendZ,
        double totalChange,
        Optional<Cycle> cycle,
        double autocorrelation,
        double effectiveCalls) {

    /** Two-sided 1 %. */
    private static final double SIGNIFICANT = 2.58;

    /**
     * A rise and fall that repeats.
     *
     * @param lagCalls period in calls
     * @param amplitude half of peak to trough, as a share of the level
     * @param correlation of calls one period apart
     */
    public record Cycle(double lagCalls, double amplitude, double correlation) {}

    /**
     * @param seconds the whole series
     * @param y its logarithms
     * @param from where the tail begins
     */
    static TailEvidence of(double[] seconds, double[] y, int from, Optional<Cycle> cycle) {
        double[] own = Arrays.copyOfRange(y, from, y.length);
        double[] levels = Blocks.of(own).y();
        int m = levels.length;
        double slope = m < 2
                ? 0
                : Trend.theilSen(IntStream.range(0, m).asDoubleStream().toArray(), levels)
                        .b();
        double rho = RobustAutocorrelation.of(own);
        int calls = y.length - from;
        return new TailEvidence(
                from,
                calls,
                Quantiles.median(Arrays.copyOfRange(seconds, from, seconds.length)),
                Trend.mannKendall(levels) / FastMath.sqrt(inflation(RobustAutocorrelation.of(levels))),
                FastMath.expm1(slope * (m - 1)),
                cycle,
                rho,
                calls / inflation(rho));
    }

    /** Of the variance of a mean. */
    private static double inflation(double rho) {
        return (1 + rho) / (1 - rho);
    }

    /** At 1 %, two-sided. */
    public boolean hasSignificantTrend() {
        return Math.abs(trendZ) > SIGNIFICANT;
    }
}
