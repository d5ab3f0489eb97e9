package dev.ttsmark.harness.analyze;

import dev.ttsmark.harness.analyze.SeriesResult.ForkResult;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.Rounds;
import dev.ttsmark.harness.stats.Values;
import dev.ttsmark.harness.stats.steady.Forks;
import dev.ttsmark.harness.stats.steady.SteadyState;
import dev.ttsmark.harness.table.NumberSeries;
import dev.ttsmark.harness.table.NumberTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Sums up one series. Rows of several lengths are classified length by length, since a change of text is no change of
 * speed.
 *
 * @param parts one a length, shortest first; one without a length column
 */
record SeriesAnalyst(NumberTable table, NumberSeries series, List<SteadyPart> parts) {

    private static final double[] SHARES = {0.5, 0.9, 0.95, 0.99};

    static SeriesAnalyst of(NumberTable table, NumberSeries series, ForkNumbers numbers) {
        if (table.length().isEmpty()) {
            SteadyPart all = SteadyPart.of(Double.NaN, series.forks(), numbers);
            return new SeriesAnalyst(table, series, List.of(all));
        }
        List<SteadyPart> parts = Lengths.of(series).parts(series).stream()
                .map(part -> SteadyPart.of(part.length(), part.forks(), numbers))
                .toList();
        return new SeriesAnalyst(table, series, parts);
    }

    boolean isMixed() {
        return parts.size() > 1;
    }

    SeriesResult result() {
        boolean steady = parts.stream().allMatch(part -> part.forks().isSteady());
        Rounds rounds = rounds();
        double[] counted = rounds.all();
        Arrays.sort(counted);
        Found found = new Found();
        SteadyFindings.find(this, found);
        RowFindings.find(this, counted, found);
        return new SeriesResult(
                series.name(),
                label(),
                steady,
                steadyFrom(steady),
                series.count(),
                counted.length,
                median(rounds, counted),
                DoubleStream.of(SHARES)
                        .mapToObj(share -> Quantiles.tail(rounds.byRound().values(), share))
                        .toList(),
                series.forks().size(),
                forks(),
                found.sorted());
    }

    /** Every process at every length. */
    List<SteadyState> states() {
        return parts.stream().flatMap(part -> part.forks().forks().stream()).toList();
    }

    /** What they agree on, at most lengths. */
    String label() {
        boolean disagree =
                parts.stream().anyMatch(part -> part.forks().consistency() == Forks.Consistency.INCONSISTENT);
        if (disagree) {
            return SeriesResult.INCONSISTENT;
        }
        return parts.stream()
                .map(part -> part.forks().kind())
                .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey()
                .name();
    }

    private OptionalInt steadyFrom(boolean steady) {
        if (!steady || isMixed()) {
            return OptionalInt.empty();
        }
        Forks forks = parts.get(0).forks();
        return IntStream.range(0, forks.forks().size()).map(forks::steadyFrom).max();
    }

    private List<ForkResult> forks() {
        List<ForkResult> results = new ArrayList<>();
        for (SteadyPart part : parts) {
            for (int i = 0; i < part.raw().size(); i++) {
                String name = part.raw().get(i).name();
                results.add(new ForkResult(
                        name,
                        part.lengthIfAny(),
                        part.forks().forks().get(i),
                        part.forks().steadyFrom(i)));
            }
        }
        return results;
    }

    private Rounds rounds() {
        if (!isMixed()) {
            return parts.get(0).rounds();
        }
        SortedMap<Integer, Values> growing = new TreeMap<>();
        parts.forEach(part -> part.rounds().byRound().forEach((number, values) -> Arrays.stream(values)
                .forEach(growing.computeIfAbsent(number, n -> new Values())::add)));
        SortedMap<Integer, double[]> byRound = new TreeMap<>();
        growing.forEach((number, values) -> byRound.put(number, values.toArray()));
        return new Rounds(false, byRound);
    }

    private static Figure median(Rounds rounds, double[] sorted) {
        if (rounds.byRound().size() > 1) {
            Estimate overForks = rounds.estimate().orElseThrow();
            return new Figure(overForks.value(), overForks.interval());
        }
        return new Figure(Quantiles.median(sorted), Quantiles.interval(sorted, 0.5));
    }
}
