package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.Values;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.List;
import java.util.Map;

/** Whether the same text again and again is faster than texts in random order, as with runtimes tuned to a length. */
final class OrderFindings {

    private static final double SLOWER = 1.2;
    private static final int FEWEST_PAIRS = 4;

    private OrderFindings() {}

    static void find(ConfigurationRows rows, Findings findings) {
        double[] ratios = ratios(rows);
        if (ratios.length < FEWEST_PAIRS) {
            return;
        }
        double ratio = Quantiles.median(ratios);
        // The lower quartile, so that a burst of other work in one pass does not count.
        double usual = Quantiles.r7(ratios, 0.25);
        // From a cache, both are times of look-ups, which say nothing about the engine.
        if (ratio <= SLOWER || usual <= 1 || CacheFindings.isCertain(rows)) {
            return;
        }
        findings.add(
                Kind.ORDER_MATTERS,
                Severity.WARNING,
                Findings.Place.of(rows),
                Map.of("shuffledOverRepeated", ratio, "pairs", (double) ratios.length),
                new Bilingual(
                                "%s: texts in random order take %s times as long as each text again and again.",
                                "%s：随机顺序下的耗时是同一文本连续重复时的 %s 倍。")
                        .with(rows.name(), Numbers.three(ratio)),
                new Bilingual(
                        "Expect the shuffled figures where texts differ from call to call; warming up one length does"
                                + " not warm up another.",
                        "实际文本各不相同时，请以随机顺序的数据为准；预热某一长度并不能预热其他长度。"));
    }

    /** Per text and round, shuffled over repeated. */
    private static double[] ratios(ConfigurationRows rows) {
        Values ratios = new Values();
        for (String utterance : rows.byUtterance().keySet()) {
            Map<Integer, Double> repeated = medians(rows, utterance, Call.Order.REPEATED);
            medians(rows, utterance, Call.Order.SHUFFLED).forEach((round, seconds) -> {
                Double other = repeated.get(round);
                if (other != null && other > 0) {
                    ratios.add(seconds / other);
                }
            });
        }
        return ratios.toArray();
    }

    private static Map<Integer, Double> medians(ConfigurationRows rows, String utterance, Call.Order order) {
        List<Call> calls = rows.measured(utterance).stream()
                .filter(call -> call.order() == order)
                .toList();
        return MetricRounds.of(Metrics.TOTAL_S, calls).medians();
    }
}
