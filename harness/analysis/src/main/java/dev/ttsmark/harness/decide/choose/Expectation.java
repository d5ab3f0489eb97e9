package dev.ttsmark.harness.decide.choose;

import dev.ttsmark.harness.decide.choose.Candidate.Basis;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Rounds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Means over the lengths of a deployment, round by round, so that the round stays the unit of replication. Lengths outside
 * what was measured are left out, never extrapolated to.
 */
final class Expectation {

    static final List<Metric> METRICS = List.of(Metrics.TTFB_S, Metrics.TOTAL_S, Metrics.RTF);

    private final Evidence evidence;
    private final List<Lengths.Share> covered;

    Expectation(Evidence evidence, Lengths lengths) {
        this.evidence = evidence;
        this.covered = lengths.within(evidence.shortest(), evidence.longest());
    }

    /** Share of the deployment's texts whose length was measured. */
    double covered() {
        return covered.stream().mapToDouble(Lengths.Share::share).sum();
    }

    Map<String, Estimate> estimates() {
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        for (Metric metric : METRICS) {
            SortedMap<Integer, Double> rounds = perRound(metric);
            if (!rounds.isEmpty()) {
                estimates.put(metric.id(), Rounds.estimate(rounds, false, calls(metric)));
            }
        }
        return estimates;
    }

    Map<String, Basis> basis() {
        Map<String, Basis> basis = new LinkedHashMap<>();
        for (Metric metric : List.of(Metrics.TTFB_S, Metrics.TOTAL_S)) {
            model(metric, Optional.empty()).ifPresent(model -> basis.put(metric.id(), model.basis()));
        }
        return basis;
    }

    /** Round number to the mean over lengths; rounds that did not speak every text are left out. */
    SortedMap<Integer, Double> perRound(Metric metric) {
        SortedMap<Integer, Double> means = new TreeMap<>();
        if (covered.isEmpty()) {
            return means;
        }
        boolean isRtf = metric.equals(Metrics.RTF);
        for (int round : rounds(isRtf ? Metrics.TOTAL_S : metric)) {
            Optional<Double> value = isRtf
                    ? mean(Metrics.TOTAL_S, round)
                            .flatMap(total -> mean(Metrics.AUDIO_S, round).map(audio -> total / audio))
                    : mean(metric, round);
            value.filter(v -> v > 0).ifPresent(v -> means.put(round, v));
        }
        return means;
    }

    private Optional<Double> mean(Metric metric, int round) {
        return model(metric, Optional.of(round)).map(model -> {
            double sum = 0;
            for (Lengths.Share share : covered) {
                sum += share.share() * model.at(share.characters());
            }
            return sum / covered();
        });
    }

    /** @param round empty for all of them together */
    private Optional<LengthModel> model(Metric metric, Optional<Integer> round) {
        SortedMap<Integer, List<Double>> byLength = new TreeMap<>();
        SortedMap<Integer, List<Double>> overall = new TreeMap<>();
        for (Evidence.Text text : evidence.texts()) {
            Optional<Rounds> rounds = text.rounds(metric);
            if (rounds.isEmpty()) {
                return Optional.empty();
            }
            overall.computeIfAbsent(text.characters(), c -> new ArrayList<>())
                    .add(rounds.get().estimate().orElseThrow().value());
            Double own = round.isPresent() ? rounds.get().medians().get(round.get()) : null;
            if (round.isPresent() && own == null) {
                return Optional.empty();
            }
            byLength.computeIfAbsent(text.characters(), c -> new ArrayList<>())
                    .add(own == null ? rounds.get().estimate().orElseThrow().value() : own);
        }
        if (byLength.isEmpty()) {
            return Optional.empty();
        }
        double[] x = overall.keySet().stream().mapToDouble(Integer::doubleValue).toArray();
        return Optional.of(new LengthModel(x, means(byLength), LengthModel.basisOf(x, means(overall))));
    }

    private static double[] means(SortedMap<Integer, List<Double>> byLength) {
        return byLength.values().stream()
                .mapToDouble(values -> values.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow())
                .toArray();
    }

    private TreeSet<Integer> rounds(Metric metric) {
        TreeSet<Integer> all = new TreeSet<>();
        evidence.texts().forEach(text -> text.rounds(metric)
                .ifPresent(rounds -> all.addAll(rounds.byRound().keySet())));
        return all;
    }

    private int calls(Metric metric) {
        return evidence.texts().stream()
                .flatMap(text -> text.rounds(metric).stream())
                .mapToInt(rounds -> rounds.all().length)
                .sum();
    }
}
