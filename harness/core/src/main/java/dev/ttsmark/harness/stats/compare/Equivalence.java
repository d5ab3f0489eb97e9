package dev.ttsmark.harness.stats.compare;

import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Means;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Two one-sided tests (TOST; Schuirmann 1987) of a mean log ratio: the only way to say "the same".
 *
 * @param pValue the larger of the two: of the ratio lying outside the margin
 * @param interval 90 %, of the ratio
 * @param same whether that interval lies within the margin, which is to say that {@code pValue} is below 5 %
 */
public record Equivalence(double pValue, Interval interval, boolean same) {

    private static final double ALPHA = 0.05;

    /**
     * Of pairs.
     *
     * @param logRatios two or more
     * @param margin largest |log ratio| that still counts as the same
     */
    public static Equivalence of(double[] logRatios, double margin) {
        return of(Contrast.of(List.of(logRatios)), margin);
    }

    static Equivalence of(Contrast contrast, double margin) {
        double below = Means.above(contrast.score(-margin), contrast.degrees());
        double above = Means.above(-contrast.score(margin), contrast.degrees());
        double p = FastMath.max(below, above);
        Interval logs = contrast.interval(1 - 2 * ALPHA).orElseThrow();
        return new Equivalence(p, LogRatios.exp(logs), p < ALPHA);
    }
}
