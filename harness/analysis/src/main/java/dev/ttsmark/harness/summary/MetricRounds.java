package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.stats.Rounds;
import java.util.List;

/** Where rows become numbers: values of a metric by round. */
final class MetricRounds {

    private MetricRounds() {}

    /** Values that calls yield; a call that yields none does not count. */
    static Rounds of(Metric metric, List<Call> calls) {
        return Rounds.collect(
                calls, metric.mayBeZero(), Call::round, call -> metric.of(call).orElse(Double.NaN));
    }
}
