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
            description = "Of a CSV or JSON Lines file: the column that was measured; 'value', or the only numeric one"
                    + " otherwise.")
    private Optional<String> value;

    @Option(
            names = "--series",
            split = ",",
            paramLabel = "COLUMN",
            description = "The columns that tell series apart, such as engine,text.")
    private List<String> series = List.of();

    @Option(names = "--fork", paramLabel = "COLUMN", description = "The column that tells processes apart.")
    private Optional<String> fork;

    @Option(names = "--decimal-comma", description = "A comma is the decimal mark.")
    private boolean decimalComma;

    Columns columns(Optional<String> length) {
        return new Columns(value, series, fork, length, decimalComma);
    }

    boolean areGiven() {
        return value.isPresent() || fork.isPresent() || !series.isEmpty() || decimalComma;
    }
}
