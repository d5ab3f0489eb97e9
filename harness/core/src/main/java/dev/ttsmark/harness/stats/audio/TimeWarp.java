package dev.ttsmark.harness.stats.audio;

/**
 * Dynamic time warping: the cheapest way to walk through two series side by side, from both beginnings to both ends, by
 * steps of one frame in either or both, all of equal weight. It strays at most {@code radius} frames from the straight
 * line between the ends, which bounds time; of all pairs only two rows are held.
 */
final class TimeWarp {

    /** What it costs to set a frame of the first series against one of the second. */
    interface Cost {
        double of(int first, int second);
    }

    /**
     * Cheapest ways to the cells of a row, from {@code low} on.
     *
     * @param total cost of each
     * @param pairs that each has gone through
     */
    private record Row(int low, double[] total, int[] pairs) {

        /** What lies outside cannot be reached. */
        double total(int j) {
            return j < low || j - low >= total.length ? Double.POSITIVE_INFINITY : total[j - low];
        }

        int pairs(int j) {
            return pairs[j - low];
        }

        void set(int j, double cost, int length) {
            total[j - low] = cost;
            pairs[j - low] = length;
        }
    }

    private final int n;
    private final int m;
    private final int reach;

    private TimeWarp(int n, int m, int radius) {
        this.n = n;
        this.m = m;
        // Where the second series is longer the line climbs by several frames at once: the band must hold them.
        this.reach = radius + (m + n - 1) / n;
    }

    /**
     * @param n frames of the first series, 1 or more
     * @param m frames of the second, 1 or more
     * @return total cost of the cheapest path, divided by the pairs it goes through
     */
    static double meanCost(int n, int m, int radius, Cost cost) {
        TimeWarp warp = new TimeWarp(n, m, radius);
        Row row = warp.row(0);
        row.set(0, cost.of(0, 0), 1);
        for (int j = 1; j < row.total.length; j++) {
            row.set(j, row.total(j - 1) + cost.of(0, j), j + 1);
        }
        for (int i = 1; i < n; i++) {
            row = warp.next(row, i, cost);
        }
        return row.total(m - 1) / row.pairs(m - 1);
    }

    private Row next(Row before, int i, Cost cost) {
        Row row = row(i);
        for (int j = row.low; j < row.low + row.total.length; j++) {
            double both = before.total(j - 1);
            double first = before.total(j);
            double second = row.total(j - 1);
            double least = Math.min(both, Math.min(first, second));
            int pairs = least == both ? before.pairs(j - 1) : least == first ? before.pairs(j) : row.pairs(j - 1);
            row.set(j, least + cost.of(i, j), pairs + 1);
        }
        return row;
    }

    private Row row(int i) {
        int line = n == 1 ? 0 : (int) ((long) i * (m - 1) / (n - 1));
        int low = Math.max(0, line - reach);
        int cells = Math.min(m - 1, line + reach) - low + 1;
        return new Row(low, new double[cells], new int[cells]);
    }
}
