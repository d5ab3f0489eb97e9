package dev.ttsmark.harness.stats.compare;

import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Means;
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
        int degrees = logRatios.length - 1;
        double below = Means.above(LogRatios.score(logRatios, -margin), degrees);
        double above = Means.above(-LogRatios.score(logRatios, margin), degrees);
        double p = FastMath.max(below, above);
        Interval logs = Means.plain(logRatios, 1 - 2 * ALPHA).interval().orElseThrow();
        return new Equivalence(p, LogRatios.exp(logs), p < ALPHA);
    }
}
