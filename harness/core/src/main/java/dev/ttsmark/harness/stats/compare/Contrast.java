package dev.ttsmark.harness.stats.compare;

import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Means;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * Mean log ratio over one or several matched pairs of configurations, each with its own pairs of rounds. Every matched
 * pair weighs the same, however many rounds it has. What scatters is rounds around the mean of their own matched pair,
 * so that an effect which differs from pair to pair does not pass for noise; but where matched pairs are more than
 * repeated rounds, as in a matrix of one round each, it is the matched pairs themselves, which is the more cautious. For
 * one matched pair this is the paired t-test.
 *
 * @param error standard error of the mean; 0 without scatter, and where there are no degrees of freedom
 * @param degrees of freedom: rounds less matched pairs, or matched pairs less one, whichever is more
 * @param rounds pairs of rounds over all matched pairs
 */
record Contrast(double mean, double error, int degrees, int rounds) {

    /** @param logRatios of each matched pair, at least one round each */
    static Contrast of(List<double[]> logRatios) {
        int matched = logRatios.size();
        double[] means = logRatios.stream().mapToDouble(StatUtils::mean).toArray();
        int rounds = logRatios.stream().mapToInt(logs -> logs.length).sum();
        int within = rounds - matched;
        int between = matched - 1;
        double error = within >= between ? withinPairs(logRatios, within) : betweenPairs(means);
        return new Contrast(StatUtils.mean(means), error, Math.max(within, between), rounds);
    }

    private static double withinPairs(List<double[]> logRatios, int degrees) {
        if (degrees == 0) {
            return 0;
        }
        double squares = 0;
        double shares = 0;
        for (double[] logs : logRatios) {
            squares += StatUtils.variance(logs) * (logs.length - 1);
            shares += 1.0 / logs.length;
        }
        return FastMath.sqrt(squares / degrees * shares) / logRatios.size();
    }

    private static double betweenPairs(double[] means) {
        return FastMath.sqrt(StatUtils.variance(means) / means.length);
    }

    /** Of the mean, in logarithms; empty for a single pair of rounds. */
    Optional<Interval> interval(double level) {
        if (degrees == 0) {
            return Optional.empty();
        }
        double half = Means.t(level, degrees) * error;
        return Optional.of(new Interval(mean - half, mean + half));
    }

    /** Distance of the mean from {@code expected} in standard errors; infinite without scatter, 0 where there is none. */
    double score(double expected) {
        double distance = mean - expected;
        return distance == 0 ? 0 : distance / error;
    }
}
