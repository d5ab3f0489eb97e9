package dev.ttsmark.harness.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Changes of distribution in a short history: hierarchical divisive estimation with energy statistics (E-divisive;
 * Matteson and James 2014, with α = 1 and both halves reaching to the ends of their segment), each change held against
 * random orders of the same values. An alert, since histories are read again and again; never a gate.
 */
public final class ChangePoints {

    /** Fewer values are no level. */
    static final int SHORTEST = 3;

    private static final int PERMUTATIONS = 199;
    private static final double LEVEL = 0.05;
    private static final long SEED = 0x6368_616e_6765L;

    private ChangePoints() {}

    /**
     * The best place to cut a segment.
     *
     * @param at index of the first value of the second half
     * @param divergence mn ÷ (m + n) times the energy distance of the halves
     */
    record Cut(int at, double divergence) {}

    /**
     * Indices, ascending, of the values at which something new begins; none of them below 3 or above n − 3.
     *
     * @param values in the order of time; logarithms where ratios matter
     */
    public static List<Integer> of(double[] values) {
        RandomGenerator random = new Well19937c(SEED);
        TreeSet<Integer> bounds = new TreeSet<>(List.of(0, values.length));
        while (true) {
            Optional<Cut> best = best(values, bounds);
            if (best.isEmpty() || !isSignificant(values, bounds, best.get(), random)) {
                bounds.remove(0);
                bounds.remove(values.length);
                return List.copyOf(bounds);
            }
            bounds.add(best.get().at());
        }
    }

    private static Optional<Cut> best(double[] values, TreeSet<Integer> bounds) {
        Optional<Cut> best = Optional.empty();
        for (int from : bounds.headSet(values.length)) {
            Optional<Cut> cut = cut(values, from, bounds.higher(from));
            if (cut.isPresent()
                    && (best.isEmpty() || cut.get().divergence() > best.get().divergence())) {
                best = cut;
            }
        }
        return best;
    }

    /** Within {@code [from, to)}; empty where it is too short for two levels. */
    static Optional<Cut> cut(double[] values, int from, int to) {
        int n = to - from;
        if (n < 2 * SHORTEST) {
            return Optional.empty();
        }
        double between = 0;
        double left = 0;
        double right = 0;
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < to; j++) {
                right += Math.abs(values[i] - values[j]);
            }
        }
        Cut best = null;
        for (int k = 1; k <= n - SHORTEST; k++) {
            int moved = from + k - 1;
            double toLeft = distance(values, moved, from, moved);
            double toRight = distance(values, moved, moved + 1, to);
            between += toRight - toLeft;
            left += toLeft;
            right -= toRight;
            double divergence = k < SHORTEST ? Double.NEGATIVE_INFINITY : divergence(between, left, right, k, n - k);
            if (k >= SHORTEST && (best == null || divergence > best.divergence())) {
                best = new Cut(from + k, divergence);
            }
        }
        return Optional.of(best);
    }

    private static double divergence(double between, double left, double right, double m, double n) {
        double energy = 2 * between / (m * n) - 2 * left / (m * (m - 1)) - 2 * right / (n * (n - 1));
        return m * n / (m + n) * energy;
    }

    private static double distance(double[] values, int one, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.abs(values[one] - values[i]);
        }
        return sum;
    }

    /** Whether few random orders within the segments yield a cut as deep. */
    private static boolean isSignificant(double[] values, TreeSet<Integer> bounds, Cut cut, RandomGenerator random) {
        int asDeep = 1;
        for (int i = 0; i < PERMUTATIONS; i++) {
            double[] shuffled = values.clone();
            for (int from : bounds.headSet(values.length)) {
                shuffle(shuffled, from, bounds.higher(from), random);
            }
            asDeep += best(shuffled, bounds)
                            .filter(other -> other.divergence() >= cut.divergence())
                            .isPresent()
                    ? 1
                    : 0;
        }
        return asDeep <= LEVEL * (PERMUTATIONS + 1);
    }

    private static void shuffle(double[] values, int from, int to, RandomGenerator random) {
        for (int i = to - 1; i > from; i--) {
            int j = from + random.nextInt(i - from + 1);
            double swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }

    /** Medians of the segments between the changes. */
    public static double[] levels(double[] values, List<Integer> changes) {
        List<Integer> bounds = new ArrayList<>(changes);
        bounds.add(values.length);
        double[] levels = new double[bounds.size()];
        for (int i = 0; i < levels.length; i++) {
            int from = i == 0 ? 0 : bounds.get(i - 1);
            levels[i] = Quantiles.median(Arrays.copyOfRange(values, from, bounds.get(i)));
        }
        return levels;
    }
}
