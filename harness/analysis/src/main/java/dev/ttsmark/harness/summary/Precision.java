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
import java.util.Optional;

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
        List<Call> calls = rows.stream()
                .filter(Call.class::isInstance)
                .map(Call.class::cast)
                .toList();
        CountedCalls counted = CountedCalls.of(calls);
        return calls.stream()
                .filter(ConfigurationRows::counts)
                .map(Call::utterance)
                .distinct()
                .sorted()
                .flatMap(utterance -> of(utterance, counted.of(utterance)).stream())
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
