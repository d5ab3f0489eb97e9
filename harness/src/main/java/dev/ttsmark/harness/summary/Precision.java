package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.stats.Estimate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How well rows so far settle what a run is after, so that the remaining budget goes where it is needed most. */
public final class Precision {

    private static final List<Metric> DECISIVE = List.of(Metrics.TTFB_S, Metrics.TOTAL_S);

    private Precision() {}

    /**
     * The widest 95 % interval of TTFB and total time over all texts of one configuration.
     *
     * @param rows of that configuration
     * @return half-width ÷ estimate; NaN without measured calls or where some text has fewer than two rounds
     */
    public static double relativeHalfWidth(List<Row> rows) {
        Map<String, List<Call>> byUtterance = rows.stream()
                .filter(row -> row instanceof Call call && ConfigurationRows.counts(call))
                .map(Call.class::cast)
                .collect(Collectors.groupingBy(Call::utterance, TreeMap::new, Collectors.toList()));
        return byUtterance.values().stream()
                .mapToDouble(Precision::halfWidth)
                .reduce(Math::max)
                .orElse(Double.NaN);
    }

    private static double halfWidth(List<Call> calls) {
        return DECISIVE.stream()
                .mapToDouble(metric -> MetricRounds.of(metric, calls)
                        .estimate()
                        .flatMap(Estimate::relativeHalfWidth)
                        .orElse(Double.NaN))
                .reduce(Math::max)
                .orElse(Double.NaN);
    }
}
