package dev.ttsmark.harness.table;

import java.util.List;

/**
 * Rows that belong together.
 *
 * @param name cells of the series columns; the value column's name where there are none
 * @param forks in the order in which they begin; none is empty
 * @param rowsWithoutValue left out of this series
 */
public record NumberSeries(String name, List<Fork> forks, long rowsWithoutValue) {

    /**
     * What one process measured.
     *
     * @param name cell of the fork column; empty where there is none
     * @param values above 0, in the order of rows
     * @param lengths above 0, one for each value; empty without a length column
     */
    public record Fork(String name, double[] values, double[] lengths) {}

    /** Values of all forks together. */
    public int count() {
        return forks.stream().mapToInt(fork -> fork.values().length).sum();
    }
}
