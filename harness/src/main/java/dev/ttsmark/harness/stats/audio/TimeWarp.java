package dev.ttsmark.harness.stats.audio;

import java.util.Arrays;

/**
 * Dynamic time warping: the cheapest way to walk through two series side by side, from both beginnings to both ends, by
 * steps of one frame in either or both, all of equal weight. It strays at most {@code radius} frames from the straight
 * line between the ends, which bounds time and memory: one byte for each cell near the line.
 *
 * @param first frames of the first series along the path
 * @param second frames of the second, as many
 * @param meanCost of the pairs along the path
 */
record TimeWarp(int[] first, int[] second, double meanCost) {

    private static final byte BOTH = 0;
    private static final byte FIRST = 1;
    private static final byte SECOND = 2;

    /** What it costs to set a frame of the first series against one of the second. */
    interface Cost {
        double of(int first, int second);
    }

    /** Both lengths are 1 or more. */
    static TimeWarp of(int firstLength, int secondLength, int radius, Cost cost) {
        return new Search(firstLength, secondLength, radius, cost).path();
    }

    private static final class Search {
        private final int n;
        private final int m;
        private final int reach;
        private final Cost cost;
        private final byte[][] steps;

        Search(int n, int m, int radius, Cost cost) {
            this.n = n;
            this.m = m;
            // Where the second series is longer the line climbs by several frames at once: the band must hold them.
            this.reach = radius + (m + n - 1) / n;
            this.cost = cost;
            this.steps = new byte[n][];
        }

        TimeWarp path() {
            double total = total();
            int[] first = new int[n + m];
            int[] second = new int[n + m];
            int at = n + m;
            int i = n - 1;
            int j = m - 1;
            while (true) {
                first[--at] = i;
                second[at] = j;
                if (i == 0 && j == 0) {
                    break;
                }
                byte step = steps[i][j - low(i)];
                i -= step == SECOND ? 0 : 1;
                j -= step == FIRST ? 0 : 1;
            }
            return new TimeWarp(
                    Arrays.copyOfRange(first, at, n + m), Arrays.copyOfRange(second, at, n + m), total / (n + m - at));
        }

        /** Of the cheapest path; on the way the last step to each cell is noted. */
        private double total() {
            double[] before = new double[0];
            for (int i = 0; i < n; i++) {
                double[] row = new double[high(i) - low(i) + 1];
                steps[i] = new byte[row.length];
                for (int c = 0; c < row.length; c++) {
                    int j = low(i) + c;
                    double both = i == 0 ? Double.POSITIVE_INFINITY : at(before, i - 1, j - 1);
                    double first = i == 0 ? Double.POSITIVE_INFINITY : at(before, i - 1, j);
                    double second = c == 0 ? Double.POSITIVE_INFINITY : row[c - 1];
                    double least = Math.min(both, Math.min(first, second));
                    steps[i][c] = least == both ? BOTH : least == first ? FIRST : SECOND;
                    row[c] = cost.of(i, j) + (i == 0 && j == 0 ? 0 : least);
                }
                before = row;
            }
            return before[m - 1 - low(n - 1)];
        }

        private double at(double[] row, int i, int j) {
            return j < low(i) || j > high(i) ? Double.POSITIVE_INFINITY : row[j - low(i)];
        }

        private int low(int i) {
            return Math.max(0, line(i) - reach);
        }

        private int high(int i) {
            return Math.min(m - 1, line(i) + reach);
        }

        private int line(int i) {
            return n == 1 ? 0 : (int) ((long) i * (m - 1) / (n - 1));
        }
    }
}
