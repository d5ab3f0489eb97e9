package dev.ttsmark.harness.stats.compare;

import java.util.Optional;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * Two configurations, paired round by round.
 *
 * @param first values above 0, one a round
 * @param second the rounds paired with them
 */
public record Pairs(double[] first, double[] second) {

    /** Standard deviation of the log ratio of one pair; empty for fewer than two pairs. */
    public Optional<Double> logDeviation() {
        double[] logs = LogRatios.of(first, second);
        return logs.length < 2 ? Optional.empty() : Optional.of(FastMath.sqrt(StatUtils.variance(logs)));
    }
}
