package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.Rounds;
import java.util.Optional;

/** What starting and staying cost: {@link ColdStart} and {@link Memory}. */
final class Starts {

    private Starts() {}

    static ColdStart cold(ConfigurationRows rows) {
        return new ColdStart(
                rows.run(),
                rows.name(),
                RoundMetrics.of(Metrics.LOAD_S, rows).estimate(),
                RoundMetrics.of(Metrics.COLD_S, rows).estimate(),
                rows.spoken(Call.Phase.COLD).stream()
                        .map(Call::utterance)
                        .distinct()
                        .sorted()
                        .toList(),
                RoundMetrics.of(Metrics.FIRST_SHAPE_S, rows).estimate());
    }

    static Memory memory(ConfigurationRows rows) {
        Rounds slope = RoundMetrics.of(Metrics.RSS_SLOPE, rows);
        return new Memory(
                rows.run(),
                rows.name(),
                RoundMetrics.loadedBytes(rows).estimate(),
                RoundMetrics.of(Metrics.RSS_PEAK_BYTES, rows).estimate(),
                slope.isEmpty() ? Optional.empty() : Optional.of(Quantiles.median(slope.all())));
    }
}
