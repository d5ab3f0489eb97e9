package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.decide.Side.Readings;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.stats.Rounds;
import dev.ttsmark.harness.stats.steady.Forks;
import dev.ttsmark.harness.table.NumberSeries;
import dev.ttsmark.harness.table.NumberTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A table as one side of a comparison: a series is a cell, a fork is a round. */
public final class TableSide {

    private TableSide() {}

    /** @param metric what the values are */
    public static Side of(NumberTable table, Metric metric) {
        Map<Cell, Readings> cells = new LinkedHashMap<>();
        for (NumberSeries series : table.series()) {
            cells.put(new Cell(series.name(), Optional.empty()), readings(series, metric));
        }
        return new Side(table.source(), Map.of(), Map.of(), Optional.empty(), cells);
    }

    private static Readings readings(NumberSeries series, Metric metric) {
        List<double[]> values =
                series.forks().stream().map(NumberSeries.Fork::values).toList();
        boolean ofCalls = metric.source() == Metric.Source.CALL;
        Optional<Forks> forks = ofCalls ? Optional.of(Forks.of(values)) : Optional.empty();
        SortedMap<Integer, double[]> byRound = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            int from = forks.isPresent() ? forks.get().steadyFrom(i) : 0;
            byRound.put(i + 1, java.util.Arrays.copyOfRange(values.get(i), from, values.get(i).length));
        }
        return new Readings(
                Map.of(),
                Map.of(metric.id(), new Rounds(false, byRound)),
                unfit(series),
                forks.flatMap(Steadiness::objection));
    }

    /** A call without a value did not end well, and those that remain may be the easy ones. */
    private static Optional<Unfit> unfit(NumberSeries series) {
        return series.rowsWithoutValue() == 0
                ? Optional.empty()
                : Optional.of(new Unfit(
                        "rows without a value: " + series.rowsWithoutValue(),
                        "find out why these calls yielded nothing, and measure again"));
    }
}
