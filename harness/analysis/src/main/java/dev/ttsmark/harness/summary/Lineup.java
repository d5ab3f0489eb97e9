package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Rounds;
import dev.ttsmark.harness.stats.compare.Pairs;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Configurations of one run over the texts that all of them spoke, for whoever holds them against each other. */
public final class Lineup {

    private record Key(String metric, String configuration) {}

    private final Map<String, ConfigurationRows> byName;
    private final List<String> texts;
    private final Map<Key, SortedMap<Integer, Double>> perRound = new HashMap<>();

    private Lineup(Map<String, ConfigurationRows> byName, List<String> texts) {
        this.byName = byName;
        this.texts = texts;
    }

    /**
     * @param configurations those of the run that take part
     * @param compared the ones among them whose common texts count; of the others a round counts that spoke all of these
     */
    public static Lineup of(RunSource run, Collection<String> configurations, Collection<String> compared) {
        Map<String, ConfigurationRows> byName = new LinkedHashMap<>();
        ConfigurationRows.of(run).stream()
                .filter(rows -> configurations.contains(rows.name()))
                .forEach(rows -> byName.put(rows.name(), rows));
        return new Lineup(
                byName,
                Contest.common(
                        Metrics.TOTAL_S,
                        byName.values().stream()
                                .filter(rows -> compared.contains(rows.name()))
                                .toList()));
    }

    /** Texts that all compared ones spoke; figures are geometric means over these. */
    public List<String> texts() {
        return texts;
    }

    /** Fresh processes that were started for a configuration, whether they came to their end or not. */
    public int rounds(String configuration) {
        return Contest.numbers(byName.get(configuration)).size();
    }

    /** Empty where no round has a value. */
    public Optional<Estimate> estimate(Metric metric, String configuration) {
        SortedMap<Integer, Double> values = perRound(metric, configuration);
        int calls =
                metric.source() == Metric.Source.CALL ? Contest.calls(byName.get(configuration), texts) : values.size();
        return values.isEmpty() ? Optional.empty() : Optional.of(Rounds.estimate(values, metric.mayBeZero(), calls));
    }

    /** Rounds that both have, measured next to each other; empty where there are none. */
    public Optional<Pairs> pairs(Metric metric, String first, String second) {
        return Contest.matched(
                byName.get(first), perRound(metric, first), byName.get(second), perRound(metric, second));
    }

    private SortedMap<Integer, Double> perRound(Metric metric, String configuration) {
        return perRound.computeIfAbsent(
                new Key(metric.id(), configuration), key -> values(metric, byName.get(configuration)));
    }

    private SortedMap<Integer, Double> values(Metric metric, ConfigurationRows rows) {
        return switch (metric.source()) {
            case CALL -> Contest.perRound(metric, rows, texts);
            case ROUND -> RoundMetrics.of(metric, rows).medians();
            case FIT -> new TreeMap<>();
        };
    }
}
