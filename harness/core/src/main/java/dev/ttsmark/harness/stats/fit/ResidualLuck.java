package dev.ttsmark.harness.stats.fit;

import dev.ttsmark.harness.stats.Means;
import dev.ttsmark.harness.stats.Rounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * How far luck alone puts texts off the line that was fitted through them: by the jackknife over rounds, of the residuals
 * themselves. So the luck of the line counts, which a text that is slow once bends for all others, and the luck that a
 * process gives to all of its texts does not.
 */
public final class ResidualLuck {

    /** For any of all texts to be mistaken, by the scatter of all. */
    private static final double ALPHA = 0.01;
    /** Of the text by its own scatter, since one text may scatter more than others; few rounds tell it only roughly. */
    private static final double OWN_LEVEL = 0.95;
    /** A line takes two numbers from its texts. */
    private static final int FITTED = 2;

    private ResidualLuck() {}

    /**
     * What a residual must exceed, one a text, as a share of the fitted total.
     *
     * @param lengths one a text, at least three different ones
     * @param texts totals in seconds, above 0, of at least two rounds together
     */
    public static double[] of(double[] lengths, List<Rounds> texts) {
        TextTotals totals = new TextTotals(texts);
        List<double[]> leftOut = new ArrayList<>();
        for (int round = 0; round < totals.rounds(); round++) {
            leftOut.add(residuals(lengths, totals.without(round)));
        }
        double[] own = new double[lengths.length];
        for (int text = 0; text < own.length; text++) {
            own[text] = variance(leftOut, text);
        }
        int free = lengths.length - FITTED;
        int others = totals.rounds() - 1;
        double pooled = FastMath.sqrt(Arrays.stream(own).sum() / free) * Means.t(1 - ALPHA / own.length, free * others);
        double times = Means.t(OWN_LEVEL, others);
        return Arrays.stream(own)
                .map(variance -> FastMath.max(pooled, times * FastMath.sqrt(variance)))
                .toArray();
    }

    private static double[] residuals(double[] lengths, double[] totals) {
        Cost cost = Cost.line(lengths, totals);
        double[] residuals = new double[totals.length];
        for (int text = 0; text < residuals.length; text++) {
            residuals[text] = cost.residual(lengths[text], 1, totals[text]);
        }
        return residuals;
    }

    /** (K − 1) ÷ K · squares around the mean of what is found without a round (Tukey 1958). */
    private static double variance(List<double[]> leftOut, int text) {
        double[] found = leftOut.stream().mapToDouble(each -> each[text]).toArray();
        double mean = Arrays.stream(found).average().orElse(0);
        double squares =
                Arrays.stream(found).map(each -> (each - mean) * (each - mean)).sum();
        return squares * (found.length - 1) / found.length;
    }
}
