package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.measure.TextPrecision;
import dev.ttsmark.harness.stats.Components;
import dev.ttsmark.harness.stats.Rounds;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How well rows so far settle what a run is after, so that the remaining budget goes where it is needed most. */
public final class Precision {

    private static final List<Metric> DECISIVE = List.of(Metrics.TTFB_S, Metrics.TOTAL_S);

    private Precision() {}

    /**
     * Each text by TTFB or total time, whichever has the wider 95 % interval.
     *
     * @param rows of one configuration
     */
    public static List<TextPrecision> of(List<? extends Row> rows) {
        Map<String, List<Call>> byUtterance = rows.stream()
                .filter(row -> row instanceof Call call && ConfigurationRows.counts(call))
                .map(Call.class::cast)
                .collect(Collectors.groupingBy(Call::utterance, TreeMap::new, Collectors.toList()));
        return byUtterance.entrySet().stream()
                .flatMap(text -> of(text.getKey(), text.getValue()).stream())
                .toList();
    }

    private static Optional<TextPrecision> of(String utterance, List<Call> calls) {
        return DECISIVE.stream()
                .map(metric -> of(utterance, metric, MetricRounds.of(metric, calls)))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(TextPrecision::halfWidth));
    }

    private static Optional<TextPrecision> of(String utterance, Metric metric, Rounds rounds) {
        return rounds.estimate().map(estimate -> {
            Components parts = Components.of(rounds.byRound());
            return new TextPrecision(
                    utterance,
                    metric.id(),
                    estimate.rounds(),
                    parts.callsPerRound(),
                    estimate.relativeHalfWidth().orElse(Double.NaN),
                    parts.within(),
                    parts.between());
        });
    }
}
