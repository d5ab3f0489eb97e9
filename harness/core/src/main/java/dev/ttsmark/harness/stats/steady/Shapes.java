package dev.ttsmark.harness.stats.steady;

import org.apache.commons.math3.stat.StatUtils;

/**
 * Chooses the shape of a series by penalised likelihood. All shapes are judged under the same kind of noise, so that
 * correlated neighbours are not mistaken for levels, nor a trend for a staircase; and each must convince twice, on the
 * values and on their {@link RankScores}, so that coarse clocks, modes and heavy tails are not mistaken for anything.
 */
final class Shapes {

    /**
     * Ranks only confirm, and know less of sizes: they need as many nats less, where there are {@link #CALLS_PER_NAT} calls
     * for each. Calibrated, as it keeps both the power on log-normal calls and false alarms on coarse clocks and modes.
     */
    private static final double MOST_LESS_IN_RANKS = 4;

    private static final double CALLS_PER_NAT = 10;
    /** For each nat that values gain beyond the price, so much less is asked of ranks, which spikes blur. */
    private static final double CREDIT = 0.2;

    private static final int MOST_LEVELS = 10;

    private final double[] z;
    private final double extra;
    private final double oneLevel;
    private final double[] y;
    /** Only once values favour a shape: most series have none. */
    private double[] scores;

    private double oneLevelInRanks;
    private Shape best = new Shape.Constant();
    private double bestNats;

    private Shapes(double[] y, double extra) {
        this.z = centred(Level.withoutSpikes(y));
        this.y = y;
        this.extra = extra;
        this.oneLevel = Likelihood.nats(z);
        this.bestNats = oneLevel;
    }

    /**
     * The shape of a series that may consist of levels.
     *
     * @param extra nats by which anything but one level must be better still
     */
    static Shape of(double[] y, double extra) {
        Shapes shapes = new Shapes(y, extra);
        shapes.steps();
        shapes.others();
        return shapes.best;
    }

    /** The shape of what is taken to be one level. */
    static Shape ofLevel(double[] y, double extra) {
        Shapes shapes = new Shapes(y, extra);
        shapes.others();
        return shapes.best;
    }

    private void others() {
        offer(Shape.Trending.of(z));
        offer(new Shape.Cycling(Sinusoid.strongest(z)));
    }

    private void offer(Shape shape) {
        double nats = nats(shape);
        if (nats < bestNats && isConfirmed(shape, oneLevel - nats)) {
            best = shape;
            bestNats = nats;
        }
    }

    private double nats(Shape shape) {
        return Likelihood.nats(shape.residuals(z)) + shape.price(z.length) + extra;
    }

    private boolean isConfirmed(Shape shape, double gain) {
        return gainInRanks(shape) + CREDIT * gain > 0;
    }

    private double gainInRanks(Shape shape) {
        if (scores == null) {
            scores = RankScores.of(y);
            oneLevelInRanks = Likelihood.nats(scores);
        }
        double price = shape.price(z.length) + extra - Math.min(MOST_LESS_IN_RANKS, z.length / CALLS_PER_NAT);
        return oneLevelInRanks - Likelihood.nats(shape.residuals(scores)) - price;
    }

    private void steps() {
        int most = Math.min(MOST_LEVELS, z.length / (2 * Partition.SHORTEST));
        Partition partition = new Partition(z, most);
        Shape.Steps division = new Shape.Steps(new int[] {0});
        double least = bestNats;
        for (int levels = 2; levels <= most; levels++) {
            Shape.Steps next = new Shape.Steps(partition.starts(levels));
            double nats = nats(next);
            if (nats < least) {
                division = next;
                least = nats;
            }
        }
        if (division.starts().length > 1) {
            offer(confirmed(division));
        }
    }

    /** Without the changes that ranks do not bear out, the least convincing first. */
    private Shape.Steps confirmed(Shape.Steps division) {
        Shape.Steps left = division;
        while (left.starts().length > 2) {
            Shape.Steps fewer = left.without(1);
            for (int change = 2; change < left.starts().length; change++) {
                Shape.Steps other = left.without(change);
                fewer = gainInRanks(other) > gainInRanks(fewer) ? other : fewer;
            }
            if (gainInRanks(fewer) < gainInRanks(left)) {
                break;
            }
            left = fewer;
        }
        return left;
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
