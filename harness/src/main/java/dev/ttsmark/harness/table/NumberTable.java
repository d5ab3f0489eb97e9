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
 * @param firstWithoutValue line of the first of them
 */
public record NumberTable(
        String source,
        String value,
        Optional<String> length,
        boolean hasForks,
        List<NumberSeries> series,
        long rowsWithoutValue,
        OptionalLong firstWithoutValue) {}
