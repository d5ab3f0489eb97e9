package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.decide.Side.Readings;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Rounds;
import dev.ttsmark.harness.stats.steady.Forks;
import dev.ttsmark.harness.stats.steady.SteadyState;
import dev.ttsmark.harness.table.NumberSeries;
import dev.ttsmark.harness.table.NumberTable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A table as one side of a comparison: a series is a cell, a fork is a round. */
public final class TableSide {

    private TableSide() {}

    /**
     * @param metric what the values are
     * @throws InvalidInputException if the tool that wrote the table tells that they are something else
     */
    public static Side of(NumberTable table, Metric metric) {
        table.origin().ifPresent(origin -> requireSame(table, origin, metric));
        Map<Cell, Readings> cells = new LinkedHashMap<>();
        for (NumberSeries series : table.series()) {
            cells.put(new Cell(series.name(), Optional.empty()), readings(table, series, metric));
        }
        return new Side(table.source(), Map.of(), Map.of(), Optional.empty(), cells);
    }

    private static Readings readings(NumberTable table, NumberSeries series, Metric metric) {
        List<double[]> values =
                series.forks().stream().map(NumberSeries.Fork::values).toList();
        boolean ofCalls = metric.source() == Metric.Source.CALL;
        Optional<Forks> forks = ofCalls ? Optional.of(Forks.of(values)) : Optional.empty();
        SortedMap<Integer, double[]> byRound = new TreeMap<>();
        for (double[] counted : forks.map(of -> of.counted(values)).orElse(values)) {
            if (table.hasOwnProcesses()) {
                Arrays.stream(counted).forEach(value -> byRound.put(byRound.size() + 1, new double[] {value}));
            } else {
                byRound.put(byRound.size() + 1, counted);
            }
        }
        return new Readings(
                Map.of(),
                Map.of(metric.id(), new Rounds(false, byRound)),
                Map.of(),
                unfit(series),
                forks.flatMap(of -> Steadiness.objection(of, advice(table))));
    }

    private static Steadiness.Advice advice(NumberTable table) {
        return new Steadiness.Advice(
                table.origin()
                        .map(NumberTable.Origin::advice)
                        .orElse("measure at least " + 2 * SteadyState.SMALLEST_COUNT
                                + " calls in a row in each process"),
                "warm up longer, quiet the machine, and measure again");
    }

    private static void requireSame(NumberTable table, NumberTable.Origin origin, Metric metric) {
        boolean rate = origin.quantity() == NumberTable.Quantity.PER_SECOND;
        Metric.Unit unit = rate ? Metric.Unit.CHARACTERS_PER_SECOND : Metric.Unit.SECONDS;
        if (metric.unit() == unit) {
            return;
        }
        String what = table.source() + " holds " + table.value() + " (" + origin.tool() + ")";
        throw new InvalidInputException(
                rate
                        ? what + ", of which more is better, so it is no " + metric.id()
                                + "; measure times with JMH's -bm" + " avgt, or judge the rate with --metric "
                                + Metrics.CHARS_PER_S.id() + "."
                        : what + ", so it is no " + metric.id() + "; name a metric in seconds with --metric, such as "
                                + Metrics.TOTAL_S.id() + ".");
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
