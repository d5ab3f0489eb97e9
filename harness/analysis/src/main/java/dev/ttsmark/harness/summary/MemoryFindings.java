package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.Trend;
import dev.ttsmark.harness.stats.Values;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether the engine's process grows for as long as it speaks. Looked at within each stretch of one text, since memory
 * also steps up, once, where a longer text comes.
 */
final class MemoryFindings {

    private static final int FEWEST_CALLS = 8;
    private static final double CALLS = 100;
    private static final double MUCH_BYTES = 16 << 20;
    /** One-sided 1 %, over all stretches together (Stouffer). */
    private static final double TREND_SCORE = 2.33;

    private static final double MOST = 0.75;

    private MemoryFindings() {}

    /** One text in one round, repeated. */
    private record Stretch(double bytesPerCall, double score) {

        static Stretch of(List<Call> calls) {
            double[] index = calls.stream().mapToDouble(Call::index).toArray();
            double[] bytes =
                    calls.stream().mapToDouble(c -> c.telemetry().rssBytes()).toArray();
            return new Stretch(Trend.theilSen(index, bytes).b(), Trend.mannKendall(bytes));
        }
    }

    /** @param heapBytes that the process may still come to touch, however well it behaves */
    static void find(ConfigurationRows rows, double heapBytes, Findings findings) {
        List<Stretch> stretches = stretches(rows);
        if (stretches.isEmpty()) {
            return;
        }
        double perHundred = CALLS
                * Quantiles.median(
                        stretches.stream().mapToDouble(Stretch::bytesPerCall).toArray());
        double score = stretches.stream().mapToDouble(Stretch::score).sum() / Math.sqrt(stretches.size());
        double growing = (double) stretches.stream()
                        .filter(stretch -> stretch.bytesPerCall() > 0)
                        .count()
                / stretches.size();
        boolean grows = perHundred > MUCH_BYTES && score > TREND_SCORE && growing >= MOST;
        if (!grows || perHundred * longestRound(rows) / CALLS <= heapBytes) {
            return;
        }
        findings.add(
                Kind.MEMORY_GROWTH,
                Severity.WARNING,
                Findings.Place.of(rows),
                Map.of("growthBytesPer100Calls", perHundred, "growingShare", growing, "stretches", (double)
                        stretches.size()),
                new Bilingual(
                                "%s: its process grows by %s MiB for every 100 calls of the same text, in %s of the stretches"
                                        + " looked at.",
                                "%s：重复合成同一文本时，进程内存每 100 次调用增长 %s MiB（%s 的观测段均如此）。")
                        .with(rows.name(), Numbers.mebibytes(perHundred), Numbers.percent(growing)),
                new Bilingual(
                        "Look for tensors or sessions that are not closed; it will run out of memory in service.",
                        "请检查未释放的张量或会话；长期运行会耗尽内存。"));
    }

    private static List<Stretch> stretches(ConfigurationRows rows) {
        Map<List<Object>, List<Call>> byText = rows.calls().stream()
                .filter(ConfigurationRows::counts)
                .filter(call -> call.order() == Call.Order.REPEATED)
                .filter(call -> call.telemetry().rssBytes() > 0)
                .collect(Collectors.groupingBy(call -> List.of(call.round(), call.utterance())));
        List<Stretch> stretches = new ArrayList<>();
        byText.values().stream()
                .filter(calls -> calls.size() >= FEWEST_CALLS)
                .forEach(calls -> stretches.add(Stretch.of(calls)));
        return stretches;
    }

    private static double longestRound(ConfigurationRows rows) {
        Values sizes = new Values();
        rows.calls().stream()
                .collect(Collectors.groupingBy(Call::round, Collectors.counting()))
                .values()
                .forEach(sizes::add);
        return java.util.Arrays.stream(sizes.toArray()).max().orElse(0);
    }
}
