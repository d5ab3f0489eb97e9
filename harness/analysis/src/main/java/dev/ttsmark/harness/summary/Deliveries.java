package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.steady.Regime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** One {@link Delivery} for each text that a configuration was measured on. */
final class Deliveries {

    /** A first chunk later than this share of the total brings no listener anything. */
    private static final double LATE = 0.9;

    private Deliveries() {}

    static List<Delivery> of(ConfigurationRows rows) {
        return rows.byUtterance().keySet().stream()
                .map(rows::measured)
                .filter(calls -> !calls.isEmpty())
                .map(calls -> delivery(rows, calls))
                .toList();
    }

    private static Delivery delivery(ConfigurationRows rows, List<Call> calls) {
        Call first = calls.get(0);
        List<Outcome.Spoken> spoken = calls.stream().map(Deliveries::spoken).toList();
        int chunks = mostFrequent(spoken, outcome -> outcome.chunks().size());
        int pieces = mostFrequent(spoken, outcome -> outcome.text().chunks());
        double ttfbShare = ttfbShare(calls);
        List<Call> same = rows.counted().of(first.utterance(), Regime.SAME);
        // What a change of length costs comes before the first chunk, and says nothing of whether the engine streams.
        double leastShare = same.isEmpty() ? ttfbShare : Math.min(ttfbShare, ttfbShare(same));
        return new Delivery(
                rows.run(),
                rows.name(),
                first.utterance(),
                first.language(),
                first.characters(),
                seen(chunks, pieces, leastShare),
                chunks,
                ttfbShare,
                calls.stream()
                        .mapToDouble(call -> Metrics.UNDERRUN_S.of(call).orElse(0))
                        .max()
                        .orElse(0),
                arrivals(spoken, chunks));
    }

    private static double ttfbShare(List<Call> calls) {
        return median(
                calls.stream().map(Deliveries::spoken).toList(),
                outcome -> (double) outcome.ttfbNanos() / outcome.totalNanos());
    }

    private static Delivery.Seen seen(int chunks, int pieces, double ttfbShare) {
        if (chunks < 2 || ttfbShare > LATE) {
            return Delivery.Seen.AT_ONCE;
        }
        return chunks > pieces ? Delivery.Seen.STREAMS : Delivery.Seen.BY_SENTENCE;
    }

    private static List<Delivery.Arrival> arrivals(List<Outcome.Spoken> spoken, int chunks) {
        List<Outcome.Spoken> alike = spoken.stream()
                .filter(outcome -> outcome.chunks().size() == chunks)
                .toList();
        List<Delivery.Arrival> arrivals = new ArrayList<>();
        double audioSeconds = 0;
        for (int i = 0; i < chunks; i++) {
            int chunk = i;
            audioSeconds += median(
                    alike, outcome -> (double) outcome.chunks().get(chunk).samples() / outcome.sampleRateHz());
            double seconds =
                    median(alike, outcome -> outcome.chunks().get(chunk).atNanos() / 1e9);
            arrivals.add(new Delivery.Arrival(seconds, audioSeconds));
        }
        return List.copyOf(arrivals);
    }

    private static Outcome.Spoken spoken(Call call) {
        return (Outcome.Spoken) call.outcome();
    }

    private static double median(List<Outcome.Spoken> spoken, ToDoubleFunction<Outcome.Spoken> value) {
        return Quantiles.median(spoken.stream().mapToDouble(value).toArray());
    }

    private static int mostFrequent(List<Outcome.Spoken> spoken, Function<Outcome.Spoken, Integer> value) {
        Map<Integer, Long> counts =
                spoken.stream().collect(Collectors.groupingBy(value, TreeMap::new, Collectors.counting()));
        long most = counts.values().stream().max(Long::compare).orElseThrow();
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
