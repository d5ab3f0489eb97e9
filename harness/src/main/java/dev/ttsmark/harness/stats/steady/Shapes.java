package dev.ttsmark.harness.stats.steady;

import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * Chooses the shape of a series by penalised likelihood. All shapes are judged under the same kind of noise, so that
 * correlated neighbours are not mistaken for levels, nor a trend for a staircase.
 */
final class Shapes {

    /**
     * A change costs 2.5 · ln n − 3.7 nats: its place, its size and the search for them. Between 1.5 and 2 · ln n for
     * the lengths of practice (Zhang and Siegmund 2007 derive 1.5); short series are judged more readily, since they
     * would otherwise hide what the calibration shows can be seen.
     */
    private static final double CHANGE_PER_LOG = 2.5;

    private static final double CHANGE_LESS = 3.7;
    /** Less than a change, as a line has no place to search for. */
    private static final double TREND = 5;
    /** Two coefficients, and a search over n ÷ 2 frequencies. */
    private static final double CYCLE_MORE = 6.5;

    private static final int MOST_LEVELS = 10;

    private final double[] z;
    private final double extra;
    private Shape best;
    private double bestNats;

    private Shapes(double[] y, double extra) {
        this.z = centred(y);
        this.extra = extra;
        this.best = new Shape.Constant();
        this.bestNats = Likelihood.nats(z);
    }

    /**
     * The shape of a series that may consist of levels.
     *
     * @param extra nats by which anything but one level must be better still
     */
    static Shape of(double[] y, double extra) {
        Shapes shapes = new Shapes(y, extra);
        shapes.steps();
        shapes.trend();
        shapes.cycle();
        return shapes.best;
    }

    /** The shape of what is taken to be one level. */
    static Shape ofLevel(double[] y, double extra) {
        Shapes shapes = new Shapes(y, extra);
        shapes.trend();
        shapes.cycle();
        return shapes.best;
    }

    private void offer(Shape shape, double nats) {
        if (nats < bestNats) {
            best = shape;
            bestNats = nats;
        }
    }

    private void steps() {
        int most = Math.min(MOST_LEVELS, z.length / (2 * Partition.SHORTEST));
        Partition partition = new Partition(z, most);
        double change = CHANGE_PER_LOG * FastMath.log(z.length) - CHANGE_LESS;
        for (int levels = 2; levels <= most; levels++) {
            int[] starts = partition.starts(levels);
            double price = (levels - 1) * change + extra;
            offer(new Shape.Steps(starts), Likelihood.nats(partition.residuals(z, starts)) + price);
        }
    }

    private void trend() {
        int n = z.length;
        double centre = (n - 1) / 2.0;
        double product = 0;
        for (int i = 0; i < n; i++) {
            product += (i - centre) * z[i];
        }
        double slope = product / ((double) n * ((double) n * n - 1) / 12);
        double[] residuals = new double[n];
        for (int i = 0; i < n; i++) {
            residuals[i] = z[i] - slope * (i - centre);
        }
        offer(new Shape.Trending(slope * (n - 1)), Likelihood.nats(residuals) + TREND + extra);
    }

    private void cycle() {
        Sinusoid sinusoid = Sinusoid.strongest(z);
        double price = FastMath.log(z.length) + CYCLE_MORE + extra;
        offer(new Shape.Cycling(sinusoid), Likelihood.nats(sinusoid.residuals()) + price);
    }

    private static double[] centred(double[] y) {
        double mean = StatUtils.mean(y);
        double[] z = new double[y.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = y[i] - mean;
        }
        return z;
    }
}
