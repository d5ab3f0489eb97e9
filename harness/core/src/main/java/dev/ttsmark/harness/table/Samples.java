package dev.ttsmark.harness.table;

import java.util.Map;

/**
 * What one process measured of one benchmark, in order.
 *
 * @param at where it stands in the file
 * @param name of the benchmark with its parameters
 * @param labels what else tells it from others, by column
 * @param fork which process, as the tool tells it; empty where it does not
 * @param columns numbers above 0 by column, all of one length; NaN for a run that failed
 */
record Samples(JsonSpot at, String name, Map<String, String> labels, String fork, Map<String, double[]> columns) {

    /** The column of times that a tool tells first. */
    static final String SECONDS = "seconds";

    int size() {
        return columns.values().iterator().next().length;
    }
}
