package dev.ttsmark.harness.stats;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/** Means of per-round values with t-intervals. */
public final class Means {

    private record Quantile(double level, int degrees) {}

    /** The same few are asked for again and again, and each takes a search for a root. */
    private static final Map<Quantile, Double> T = new ConcurrentHashMap<>();

    private Means() {}

    /** A mean and its interval at some level; empty for fewer than two values. */
    public record Mean(double value, Optional<Interval> interval) {}

    /** Mean ± t(K − 1) · s ÷ √K. */
    public static Mean plain(double[] values, double level) {
        double mean = StatUtils.mean(values);
        return new Mean(mean, halfWidth(values, level).map(half -> new Interval(mean - half, mean + half)));
    }

    /** The same on logarithms, so that value and interval are geometric; values must be above 0. */
    public static Mean geometric(double[] values, double level) {
        double[] logs = new double[values.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = FastMath.log(values[i]);
        }
        Mean mean = plain(logs, level);
        return new Mean(
                FastMath.exp(mean.value()),
                mean.interval().map(i -> new Interval(FastMath.exp(i.low()), FastMath.exp(i.high()))));
    }

    /** t quantile of a two-sided interval at {@code level} with {@code degrees} of freedom. */
    public static double t(double level, int degrees) {
        return T.computeIfAbsent(new Quantile(level, degrees), asked -> new TDistribution(null, degrees)
                .inverseCumulativeProbability(0.5 + level / 2));
    }

    /** Probability of Student's t above {@code t}; an infinite one stands for no scatter at all. */
    public static double above(double t, int degrees) {
        if (Double.isInfinite(t)) {
            return t > 0 ? 0 : 1;
        }
        return new TDistribution(null, degrees).cumulativeProbability(-t);
    }

    private static Optional<Double> halfWidth(double[] values, double level) {
        if (values.length < 2) {
            return Optional.empty();
        }
        double deviation = FastMath.sqrt(StatUtils.variance(values));
        return Optional.of(t(level, values.length - 1) * deviation / FastMath.sqrt(values.length));
    }
}
