package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Rounds;
import dev.ttsmark.harness.stats.compare.Pairs;
import dev.ttsmark.harness.stats.compare.Ratio;
import dev.ttsmark.harness.stats.compare.Ratios;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** One configuration against another on the same texts, paired by the order of their rounds. */
final class Contest {

    private Contest() {}

    /** Numbers of two rounds. */
    record Pair(int first, int second) {}

    /** Texts in which every one of them has a value. */
    static List<String> common(Metric metric, List<ConfigurationRows> all) {
        Set<String> common = null;
        for (ConfigurationRows rows : all) {
            Set<String> own = new LinkedHashSet<>();
            rows.byUtterance().keySet().stream()
                    .filter(utterance ->
                            !MetricRounds.of(metric, rows.measured(utterance)).isEmpty())
                    .forEach(own::add);
            if (common == null) {
                common = own;
            } else {
                common.retainAll(own);
            }
        }
        return common == null ? List.of() : List.copyOf(common);
    }

    /** Per-round geometric mean over the texts of their medians; rounds that lack one are left out. */
    static SortedMap<Integer, Double> perRound(Metric metric, ConfigurationRows rows, List<String> utterances) {
        SortedMap<Integer, Double> logs = new TreeMap<>();
        for (int i = 0; i < utterances.size(); i++) {
            Map<Integer, Double> medians =
                    MetricRounds.of(metric, rows.measured(utterances.get(i))).medians();
            if (i == 0) {
                medians.keySet().forEach(round -> logs.put(round, 0.0));
            }
            logs.keySet().retainAll(medians.keySet());
            logs.replaceAll((round, sum) -> sum + Math.log(medians.get(round)));
        }
        logs.replaceAll((round, sum) -> Math.exp(sum / utterances.size()));
        return logs;
    }

    /** An estimate over those rounds. */
    static Optional<Estimate> estimate(SortedMap<Integer, Double> perRound, int calls) {
        return perRound.isEmpty() ? Optional.empty() : Optional.of(Rounds.estimate(perRound, false, calls));
    }

    /** Measured calls of those texts. */
    static int calls(ConfigurationRows rows, List<String> utterances) {
        return utterances.stream()
                .mapToInt(utterance -> rows.measured(utterance).size())
                .sum();
    }

    /** Second over first, pair by pair. */
    static Optional<Ratio> ratio(
            ConfigurationRows first,
            SortedMap<Integer, Double> firstRounds,
            ConfigurationRows second,
            SortedMap<Integer, Double> secondRounds) {
        return matched(first, firstRounds, second, secondRounds).map(pairs -> Ratios.of(List.of(pairs)));
    }

    /** Values of the rounds that both have; what is not above zero has no ratio. Empty where there are none. */
    static Optional<Pairs> matched(
            ConfigurationRows first,
            SortedMap<Integer, Double> firstRounds,
            ConfigurationRows second,
            SortedMap<Integer, Double> secondRounds) {
        List<double[]> pairs = new ArrayList<>();
        for (Pair pair : pairs(first, second)) {
            Double x = firstRounds.get(pair.first());
            Double y = secondRounds.get(pair.second());
            if (x != null && y != null && x > 0 && y > 0) {
                pairs.add(new double[] {x, y});
            }
        }
        return pairs.isEmpty() ? Optional.empty() : Optional.of(new Pairs(column(pairs, 0), column(pairs, 1)));
    }

    /** Rounds measured next to each other: the n-th of the one with the n-th of the other. */
    static List<Pair> pairs(ConfigurationRows first, ConfigurationRows second) {
        List<Integer> a = numbers(first);
        List<Integer> b = numbers(second);
        return IntStream.range(0, Math.min(a.size(), b.size()))
                .mapToObj(i -> new Pair(a.get(i), b.get(i)))
                .toList();
    }

    /** Of every round that was started. */
    static List<Integer> numbers(ConfigurationRows rows) {
        TreeSet<Integer> numbers = new TreeSet<>();
        rows.opened().forEach(row -> numbers.add(row.round()));
        rows.failed().forEach(row -> numbers.add(row.round()));
        rows.calls().forEach(row -> numbers.add(row.round()));
        return List.copyOf(numbers);
    }

    private static double[] column(List<double[]> pairs, int column) {
        return pairs.stream().mapToDouble(pair -> pair[column]).toArray();
    }
}
