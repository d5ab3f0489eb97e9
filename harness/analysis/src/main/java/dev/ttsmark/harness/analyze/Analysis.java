package dev.ttsmark.harness.analyze;

import dev.ttsmark.harness.table.NumberTable;
import java.util.List;
import java.util.Optional;

/**
 * What a table of numbers says.
 *
 * @param series in the order of the table
 * @param fit where there is a length column
 */
public record Analysis(NumberTable table, List<SeriesResult> series, Optional<TableFit> fit) {

    public static Analysis of(NumberTable table) {
        ForkNumbers numbers = ForkNumbers.of(table);
        List<SeriesAnalyst> analysts = table.series().parallelStream()
                .map(series -> SeriesAnalyst.of(table, series, numbers))
                .toList();
        return new Analysis(
                table,
                analysts.parallelStream().map(SeriesAnalyst::result).toList(),
                table.length().map(length -> TableFit.of(length, analysts)));
    }
}
