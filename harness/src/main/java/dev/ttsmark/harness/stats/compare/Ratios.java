package dev.ttsmark.harness.stats.compare;

import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Means;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/** Paired comparison of rounds, with equality as two one-sided tests: never "not significant, so equal". */
public final class Ratios {

    private static final double LEVEL = 0.95;

    private Ratios() {}

    /**
     * Second over first.
     *
     * @param first values above 0, one a round
     * @param second the rounds paired with them
     */
    public static Ratio of(double[] first, double[] second) {
        double[] logs = LogRatios.of(first, second);
        Means.Mean mean = Means.plain(logs, LEVEL);
        double value = FastMath.exp(mean.value());
        if (mean.interval().isEmpty()) {
            return new Ratio(value, Optional.empty(), logs.length, Optional.empty(), Ratio.Verdict.NOT_SEPARATED);
        }
        Interval interval = LogRatios.exp(mean.interval().get());
        Optional<Double> p = Optional.of(noDifference(logs));
        boolean same =
                Equivalence.of(logs, Margin.FIVE_PERCENT.log(logs.length)).same();
        return new Ratio(value, Optional.of(interval), logs.length, p, Ratio.verdict(same, p));
    }

    private static double noDifference(double[] logs) {
        return FastMath.min(1, 2 * Means.above(FastMath.abs(LogRatios.score(logs, 0)), logs.length - 1));
    }
}
