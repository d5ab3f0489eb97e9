package dev.ttsmark.harness.stats.compare;

import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Means;
import java.util.List;
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
        return of(List.of(new Pairs(first, second)));
    }

    /**
     * Second over first, over several matched pairs of configurations; each pair weighs the same. Its {@code pairs} are
     * those of rounds, over all of them.
     *
     * @param matched at least one, with at least one round each
     */
    public static Ratio of(List<Pairs> matched) {
        Contrast contrast = contrast(matched);
        double value = FastMath.exp(contrast.mean());
        Optional<Interval> logs = contrast.interval(LEVEL);
        if (logs.isEmpty()) {
            return new Ratio(value, Optional.empty(), contrast.rounds(), Optional.empty(), Ratio.Verdict.NOT_SEPARATED);
        }
        Optional<Double> p = Optional.of(noDifference(contrast));
        boolean same = Equivalence.of(contrast, Margin.FIVE_PERCENT.log(contrast.rounds()))
                .same();
        return new Ratio(value, Optional.of(LogRatios.exp(logs.get())), contrast.rounds(), p, Ratio.verdict(same, p));
    }

    /** The interval of the same ratio at another level. */
    public static Optional<Interval> interval(List<Pairs> matched, double level) {
        return contrast(matched).interval(level).map(LogRatios::exp);
    }

    private static Contrast contrast(List<Pairs> matched) {
        return Contrast.of(matched.stream()
                .map(pairs -> LogRatios.of(pairs.first(), pairs.second()))
                .toList());
    }

    private static double noDifference(Contrast contrast) {
        return FastMath.min(1, 2 * Means.above(FastMath.abs(contrast.score(0)), contrast.degrees()));
    }
}
