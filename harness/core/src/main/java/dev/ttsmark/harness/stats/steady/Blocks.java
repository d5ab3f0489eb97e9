package dev.ttsmark.harness.stats.steady;

import dev.ttsmark.harness.stats.Quantiles;
import java.util.Arrays;

/**
 * A long series as medians of equally many consecutive calls, so that time and memory stay small: changes are then
 * placed to within one block, and cycles shorter than two blocks are looked for in the last calls alone.
 *
 * @param size calls in a block; the last one may hold up to twice as many
 * @param y one logarithm a block
 */
record Blocks(int size, double[] y) {

    /** Series up to here are taken call by call. */
    static final int MOST = 500;

    static Blocks of(double[] y) {
        int size = (y.length + MOST - 1) / MOST;
        if (size == 1) {
            return new Blocks(1, y);
        }
        double[] medians = new double[y.length / size];
        for (int i = 0; i < medians.length; i++) {
            int to = i + 1 == medians.length ? y.length : (i + 1) * size;
            medians[i] = Quantiles.median(Arrays.copyOfRange(y, i * size, to));
        }
        return new Blocks(size, medians);
    }
}
