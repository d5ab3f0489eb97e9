package dev.ttsmark.harness.stats;

import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/** Paired comparison of rounds, with equality as two one-sided tests: never "not significant, so equal". */
public final class Ratios {

    /** What counts as the same. */
    public static final double MARGIN = 0.05;

    private static final double LEVEL = 0.95;
    /** Two one-sided tests at 5 % are a 90 % interval within the margin. */
    private static final double EQUALITY_LEVEL = 0.90;

    private Ratios() {}

    /**
     * Second over first.
     *
     * @param first values above 0, one a round
     * @param second the rounds paired with them
     */
    public static Ratio of(double[] first, double[] second) {
        double[] ratios = new double[first.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = second[i] / first[i];
        }
        Means.Mean mean = Means.geometric(ratios, LEVEL);
        Optional<Interval> equality = Means.geometric(ratios, EQUALITY_LEVEL).interval();
        return new Ratio(mean.value(), mean.interval(), ratios.length, verdict(mean.interval(), equality));
    }

    private static Ratio.Verdict verdict(Optional<Interval> interval, Optional<Interval> equality) {
        if (equality.filter(Ratios::withinMargin).isPresent()) {
            return Ratio.Verdict.SAME;
        }
        boolean apart = interval.filter(i -> !i.contains(1)).isPresent();
        return apart ? Ratio.Verdict.DIFFERENT : Ratio.Verdict.NOT_SEPARATED;
    }

    /** Symmetric in logarithms, so that swapping the two changes nothing. */
    private static boolean withinMargin(Interval ratio) {
        double margin = FastMath.log(1 + MARGIN);
        return FastMath.log(ratio.low()) > -margin && FastMath.log(ratio.high()) < margin;
    }
}
