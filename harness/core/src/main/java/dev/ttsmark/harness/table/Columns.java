package dev.ttsmark.harness.table;

import java.util.List;
import java.util.Optional;

/**
 * Which columns of a table are read: names in a CSV header, or keys of JSON objects, dotted where they are nested
 * ({@code outcome.totalNanos}).
 *
 * @param value what was measured; without it the column {@code value}, or the only one that holds numbers
 * @param series what tells series apart, joined by {@code " / "}; without any, the whole file is one series
 * @param fork which process a row comes from; without it, all are from one
 * @param length how long the input of a row was
 * @param decimalComma a comma is the decimal mark
 */
public record Columns(
        Optional<String> value,
        List<String> series,
        Optional<String> fork,
        Optional<String> length,
        boolean decimalComma) {

    public Columns {
        series = List.copyOf(series);
    }
}
