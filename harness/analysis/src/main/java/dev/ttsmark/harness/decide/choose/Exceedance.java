package dev.ttsmark.harness.decide.choose;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Means;
import dev.ttsmark.harness.stats.Proportion;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The share of a deployment's calls that would exceed a limit: each measured text stands for the lengths nearest to it.
 *
 * @param share estimated, among the lengths that were measured
 * @param interval at least 95 %: luck of calls (bounds of the texts added up) and luck of rounds (how far their shares
 *     differ), whichever reaches further; lengths that were not measured are counted either way
 * @param slowest the text with the largest median, among those that stand for some length
 */
record Exceedance(double share, Interval interval, int calls, Evidence.Text slowest) {

    private static final double LEVEL = 0.95;

    /** Empty where no text of a length in question has the metric. */
    static Optional<Exceedance> of(Evidence evidence, Lengths lengths, Metric metric, double limit) {
        Map<Integer, Double> weights = weights(evidence, lengths, metric);
        double covered =
                weights.values().stream().mapToDouble(Double::doubleValue).sum();
        if (covered == 0) {
            return Optional.empty();
        }
        double share = 0;
        double low = 0;
        double high = 1 - covered;
        int calls = 0;
        for (var weight : weights.entrySet()) {
            Proportion own = over(evidence.texts().get(weight.getKey()), metric, limit);
            share += weight.getValue() * own.value() / covered;
            low += weight.getValue() * own.interval().low();
            high += weight.getValue() * own.interval().high();
            calls += own.trials();
        }
        Evidence.Text slowest = weights.keySet().stream()
                .map(evidence.texts()::get)
                .max(Comparator.comparingDouble(text -> text.rounds(metric)
                        .orElseThrow()
                        .estimate()
                        .orElseThrow()
                        .value()))
                .orElseThrow();
        Interval ofCalls = new Interval(low, Math.min(1, high));
        return Optional.of(new Exceedance(
                share, widened(ofCalls, perRound(evidence, weights, metric, limit), covered), calls, slowest));
    }

    private static Proportion over(Evidence.Text text, Metric metric, double limit) {
        double[] values = text.rounds(metric).orElseThrow().all();
        return Proportion.of((int) above(values, limit), values.length);
    }

    private static long above(double[] values, double limit) {
        return Arrays.stream(values).filter(value -> value > limit).count();
    }

    /** The deployment's share in each round that spoke every text in question: calls of a round share its luck. */
    private static double[] perRound(Evidence evidence, Map<Integer, Double> weights, Metric metric, double limit) {
        SortedSet<Integer> complete = null;
        for (int text : weights.keySet()) {
            Set<Integer> own = evidence.texts()
                    .get(text)
                    .rounds(metric)
                    .orElseThrow()
                    .byRound()
                    .keySet();
            if (complete == null) {
                complete = new TreeSet<>(own);
            } else {
                complete.retainAll(own);
            }
        }
        return complete.stream()
                .mapToDouble(round -> weights.entrySet().stream()
                        .mapToDouble(weight -> {
                            double[] values = evidence.texts()
                                    .get(weight.getKey())
                                    .rounds(metric)
                                    .orElseThrow()
                                    .byRound()
                                    .get(round);
                            return weight.getValue() * above(values, limit) / values.length;
                        })
                        .sum())
                .toArray();
    }

    private static Interval widened(Interval ofCalls, double[] perRound, double covered) {
        return Means.plain(perRound, LEVEL)
                .interval()
                .map(ofRounds -> new Interval(
                        Math.max(0, Math.min(ofCalls.low(), ofRounds.low())),
                        Math.min(1, Math.max(ofCalls.high(), ofRounds.high() + 1 - covered))))
                .orElse(ofCalls);
    }

    /** Index of a text to the share of the deployment that it stands for. */
    private static Map<Integer, Double> weights(Evidence evidence, Lengths lengths, Metric metric) {
        Map<Integer, Double> weights = new TreeMap<>();
        for (Lengths.Share share : lengths.within(evidence.shortest(), evidence.longest())) {
            int nearest = -1;
            for (int i = 0; i < evidence.texts().size(); i++) {
                boolean has = evidence.texts().get(i).rounds(metric).isPresent();
                if (has && (nearest < 0 || distance(evidence, i, share) < distance(evidence, nearest, share))) {
                    nearest = i;
                }
            }
            if (nearest >= 0) {
                weights.merge(nearest, share.share(), Double::sum);
            }
        }
        return weights;
    }

    private static int distance(Evidence evidence, int text, Lengths.Share share) {
        return Math.abs(evidence.texts().get(text).characters() - share.characters());
    }
}
