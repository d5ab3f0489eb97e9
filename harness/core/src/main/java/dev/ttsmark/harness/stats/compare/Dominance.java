package dev.ttsmark.harness.stats.compare;

import java.util.Arrays;

/** How far two samples overlap. */
public final class Dominance {

    private Dominance() {}

    /**
     * Cliff's δ (Cliff 1993): the share of pairs in which the second is larger, less that in which it is smaller. 1 where
     * every value of the second lies above all of the first, 0 where they lie alike.
     *
     * @param first at least one value
     * @param second at least one value, not paired with the first
     */
    public static double cliffsDelta(double[] first, double[] second) {
        if (first.length == 0 || second.length == 0) {
            throw new IllegalArgumentException("Cliff's delta needs a value on either side");
        }
        double[] sorted = first.clone();
        Arrays.sort(sorted);
        long sum = 0;
        for (double value : second) {
            sum += below(sorted, value, false) - (sorted.length - below(sorted, value, true));
        }
        return (double) sum / first.length / second.length;
    }

    /** Values less than {@code value}, or not above it. */
    private static long below(double[] sorted, double value, boolean orEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || orEqual && sorted[middle] == value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
