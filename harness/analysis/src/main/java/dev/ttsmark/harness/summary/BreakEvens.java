package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Fieller;
import dev.ttsmark.harness.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Pairs of configurations of which one loads faster and the other speaks faster. */
final class BreakEvens {

    private BreakEvens() {}

    /** Every such pair of one run, language by language. */
    static List<BreakEven> of(RunPart part) {
        List<BreakEven> all = new ArrayList<>();
        for (String language : Cells.languages(part.cells())) {
            for (int i = 0; i < part.rows().size(); i++) {
                for (int j = i + 1; j < part.rows().size(); j++) {
                    of(part, language, part.rows().get(i), part.rows().get(j)).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    private static Optional<BreakEven> of(
            RunPart part, String language, ConfigurationRows first, ConfigurationRows second) {
        List<String> texts = Contest.common(Metrics.TOTAL_S, List.of(first, second)).stream()
                .filter(text -> speaks(part, language, text))
                .toList();
        List<double[]> pairs = pairs(first, second, texts);
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        double[] laterReady = pairs.stream().mapToDouble(pair -> pair[0]).toArray();
        double[] savedPerCall = pairs.stream().mapToDouble(pair -> pair[1]).toArray();
        double calls = mean(laterReady) / mean(savedPerCall);
        if (!(calls > 0) || Double.isInfinite(calls)) {
            return Optional.empty();
        }
        boolean firstLoadsFaster = mean(laterReady) > 0;
        return Optional.of(new BreakEven(
                first.run(),
                language,
                (firstLoadsFaster ? first : second).name(),
                (firstLoadsFaster ? second : first).name(),
                texts.size(),
                calls,
                Fieller.interval(laterReady, savedPerCall).map(i -> new Interval(Math.max(0, i.low()), i.high()))));
    }

    /** For rounds measured next to each other: by how much the second is ready later, and how much it saves a call. */
    private static List<double[]> pairs(ConfigurationRows first, ConfigurationRows second, List<String> texts) {
        SortedMap<Integer, Double> firstLoads = loads(first);
        SortedMap<Integer, Double> secondLoads = loads(second);
        SortedMap<Integer, Double> firstTotals = meanTotals(first, texts);
        SortedMap<Integer, Double> secondTotals = meanTotals(second, texts);
        List<double[]> pairs = new ArrayList<>();
        for (Contest.Pair pair : Contest.pairs(first, second)) {
            if (firstLoads.containsKey(pair.first())
                    && firstTotals.containsKey(pair.first())
                    && secondLoads.containsKey(pair.second())
                    && secondTotals.containsKey(pair.second())) {
                pairs.add(new double[] {
                    secondLoads.get(pair.second()) - firstLoads.get(pair.first()),
                    firstTotals.get(pair.first()) - secondTotals.get(pair.second())
                });
            }
        }
        return pairs;
    }

    private static boolean speaks(RunPart part, String language, String text) {
        return part.cells().stream()
                .anyMatch(
                        cell -> cell.utterance().equals(text) && cell.language().equals(language));
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElseThrow();
    }

    private static SortedMap<Integer, Double> loads(ConfigurationRows rows) {
        return RoundMetrics.of(Metrics.LOAD_S, rows).medians();
    }

    /** Round to mean over texts of their medians; rounds that lack one are left out. */
    private static SortedMap<Integer, Double> meanTotals(ConfigurationRows rows, List<String> texts) {
        SortedMap<Integer, Double> sums = new TreeMap<>();
        for (int i = 0; i < texts.size(); i++) {
            Map<Integer, Double> medians = MetricRounds.of(Metrics.TOTAL_S, rows.measured(texts.get(i)))
                    .medians();
            if (i == 0) {
                sums.putAll(medians);
            } else {
                sums.keySet().retainAll(medians.keySet());
                sums.replaceAll((round, sum) -> sum + medians.get(round));
            }
        }
        sums.replaceAll((round, sum) -> sum / texts.size());
        return sums;
    }
}
