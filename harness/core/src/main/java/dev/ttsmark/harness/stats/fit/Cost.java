package dev.ttsmark.harness.stats.fit;

import java.util.Arrays;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * What a text costs: {@code fixed + marginal · length + perChunk · (chunks − 1)}.
 *
 * @param fixed seconds, whatever the length
 * @param marginal seconds per unit of length
 * @param perChunk seconds for each piece after the first; 0 where pieces are not looked at
 */
public record Cost(double fixed, double marginal, double perChunk) {

    private static final int ITERATIONS = 3;
    /** A fitted value this far below its point would give that point all the weight. */
    private static final double SMALLEST_FIT = 0.1;

    public double at(double length, int chunks) {
        return fixed + marginal * length + perChunk * (chunks - 1);
    }

    /** How far a total lies off, as a share of the fitted one. */
    public double residual(double length, int chunks, double total) {
        double fitted = at(length, chunks);
        return (total - fitted) / Math.max(fitted, SMALLEST_FIT * total);
    }

    /**
     * A line through one total a length, without anything said of its luck; see {@link CostFit} for that.
     *
     * @param lengths at least two different ones
     * @param totals above 0
     */
    public static Cost line(double[] lengths, double[] totals) {
        int[] one = new int[lengths.length];
        Arrays.fill(one, 1);
        return fit(lengths, one, totals);
    }

    /**
     * Least squares of relative residuals: weights 1 ÷ fit², first from the points, then three times from the fit.
     *
     * @param chunks one for each length, or all 1 to leave them out
     * @param totals above 0
     * @throws SingularMatrixException where lengths are all equal, or chunks follow from lengths
     */
    static Cost fit(double[] lengths, int[] chunks, double[] totals) {
        boolean pieces = differ(chunks);
        Cost cost = weighted(lengths, chunks, pieces, totals, totals);
        for (int i = 0; i < ITERATIONS; i++) {
            double[] scale = new double[totals.length];
            for (int k = 0; k < scale.length; k++) {
                scale[k] = Math.max(cost.at(lengths[k], chunks[k]), SMALLEST_FIT * totals[k]);
            }
            cost = weighted(lengths, chunks, pieces, totals, scale);
        }
        return cost;
    }

    private static boolean differ(int[] chunks) {
        return Arrays.stream(chunks).anyMatch(count -> count != chunks[0]);
    }

    private static Cost weighted(double[] lengths, int[] chunks, boolean pieces, double[] totals, double[] scale) {
        double[][] columns = new double[pieces ? 3 : 2][totals.length];
        double[] right = new double[totals.length];
        for (int k = 0; k < right.length; k++) {
            double weight = 1 / scale[k];
            columns[0][k] = weight;
            columns[1][k] = weight * lengths[k];
            if (pieces) {
                columns[2][k] = weight * (chunks[k] - 1);
            }
            right[k] = weight * totals[k];
        }
        double[] solved = LeastSquares.solve(columns, right);
        return new Cost(solved[0], solved[1], pieces ? solved[2] : 0);
    }
}
