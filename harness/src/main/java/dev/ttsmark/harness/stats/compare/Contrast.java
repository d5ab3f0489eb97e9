package dev.ttsmark.harness.stats.compare;

import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Means;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * Mean log ratio over one or several matched pairs of configurations, each with its own pairs of rounds. Every matched
 * pair weighs the same, however many rounds it has; what scatters is rounds around the mean of their own matched pair,
 * so that an effect which differs from pair to pair does not pass for noise. For one matched pair this is the paired
 * t-test.
 *
 * @param error standard error of the mean; 0 without scatter, and where there are no degrees of freedom
 * @param degrees rounds less matched pairs
 * @param rounds pairs of rounds over all matched pairs
 */
record Contrast(double mean, double error, int degrees, int rounds) {

    /** @param logRatios of each matched pair, at least one round each */
    static Contrast of(List<double[]> logRatios) {
        double sum = 0;
        double squares = 0;
        double shares = 0;
        int rounds = 0;
        for (double[] logs : logRatios) {
            sum += StatUtils.mean(logs);
            squares += StatUtils.variance(logs) * (logs.length - 1);
            shares += 1.0 / logs.length;
            rounds += logs.length;
        }
        int matched = logRatios.size();
        int degrees = rounds - matched;
        double error = degrees == 0 ? 0 : FastMath.sqrt(squares / degrees * shares) / matched;
        return new Contrast(sum / matched, error, degrees, rounds);
    }

    /** Of the mean, in logarithms; empty where every matched pair has one round. */
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
