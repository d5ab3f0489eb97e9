package dev.ttsmark.harness.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The numbers of a table, in the order of its rows.
 *
 * @param source the file, as named in sentences
 * @param value the column that they come from
 * @param length the column of lengths, if one was asked for
 * @param hasForks whether a column tells processes apart
 * @param series in the order in which they begin
 * @param rowsWithoutValue left out: the value is missing, empty or null
 * @param firstWithoutValue line of the first of them; empty where a tool's file has no lines of rows
 * @param origin the tool that wrote the file, if one did
 */
public record NumberTable(
        String source,
        String value,
        Optional<String> length,
        boolean hasForks,
        List<NumberSeries> series,
        long rowsWithoutValue,
        OptionalLong firstWithoutValue,
        Optional<Origin> origin) {

    /** Whether every row comes from a process of its own, so that rows replicate each other. */
    public boolean hasOwnProcesses() {
        return !hasForks && origin.map(Origin::ownProcesses).orElse(false);
    }

    /**
     * A benchmark tool, and what its files tell beside numbers.
     *
     * @param ownProcesses every row that it writes comes from a process of its own
     * @param ownProcesses every row comes from a process of its own, so that rows replicate each other
     * @param advice how the tool is told to measure often enough, to stand in a sentence
     */
    public record Origin(String tool, Quantity quantity, boolean ownProcesses, String advice) {}

    /** What numbers are counted in. */
    public enum Quantity {
        SECONDS,
        /** Operations a second: more is better. */
        PER_SECOND
    }
}
