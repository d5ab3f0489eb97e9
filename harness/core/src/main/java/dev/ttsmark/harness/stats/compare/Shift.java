package dev.ttsmark.harness.stats.compare;

import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Quantiles;
import java.util.Arrays;
import java.util.Optional;

/**
 * By how much one side is larger, by ranks alone, so that a disturbed fork or two hardly count (Hodges and Lehmann
 * 1963). On logarithms, {@code exp} of it is a ratio.
 *
 * @param value median of pairwise means or differences
 * @param interval 95 % or somewhat more, by the exact distribution of ranks; empty where there are too few values
 */
public record Shift(double value, Optional<Interval> interval) {

    private static final double ALPHA = 0.05;

    /** Of the centre of differences between pairs: median of the means of every two of them, each with itself too. */
    public static Shift ofPairs(double[] differences) {
        int n = differences.length;
        double[] means = new double[n * (n + 1) / 2];
        int count = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                means[count++] = (differences[i] + differences[j]) / 2;
            }
        }
        return of(means, RankSums.signed(n));
    }

    /** Of the second sample over the first: median of all differences. */
    public static Shift between(double[] first, double[] second) {
        double[] differences = new double[first.length * second.length];
        int count = 0;
        for (double x : first) {
            for (double y : second) {
                differences[count++] = y - x;
            }
        }
        return of(differences, RankSums.unpaired(first.length, second.length));
    }

    /** Where the test by ranks at 5 % would not object: as many are cut off at either end as the rank sum may fall to. */
    private static Shift of(double[] values, double[] lowerTail) {
        Arrays.sort(values);
        int cut = 0;
        while (cut < lowerTail.length && lowerTail[cut] <= ALPHA / 2) {
            cut++;
        }
        Optional<Interval> interval =
                cut == 0 ? Optional.empty() : Optional.of(new Interval(values[cut - 1], values[values.length - cut]));
        return new Shift(Quantiles.median(values), interval);
    }
}
