package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.table.Columns;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which columns of a CSV or JSON Lines file mean what. */
final class TableFlags {

    @Option(
            names = "--value",
            paramLabel = "COLUMN",
            description =
                    "What was measured, above 0; otherwise the column 'value', or the only one of numbers. Columns"
                            + " are names in a CSV header, or keys of JSON objects, dotted where they are nested.")
    private Optional<String> value;

    @Option(
            names = "--series",
            split = ",",
            paramLabel = "COLUMN",
            description = "The columns that tell series apart, such as engine,text; otherwise the file is one series.")
    private List<String> series = List.of();

    @Option(
            names = "--fork",
            paramLabel = "COLUMN",
            description = "The column that tells processes apart; otherwise all rows are from one.")
    private Optional<String> fork;

    @Option(names = "--decimal-comma", description = "A comma is the decimal mark, in every number of the file.")
    private boolean decimalComma;

    Columns columns(Optional<String> length) {
        return new Columns(value, series, fork, length, decimalComma);
    }

    boolean areGiven() {
        return value.isPresent() || fork.isPresent() || !series.isEmpty() || decimalComma;
    }
}
