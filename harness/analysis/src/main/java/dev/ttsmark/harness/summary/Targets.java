package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.summary.TargetResult.Met;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Targets of the plan: a configuration meets one if its worst text does. */
final class Targets {

    private Targets() {}

    private record Reading(Optional<String> utterance, Estimate estimate) {}

    /** @throws dev.ttsmark.harness.InvalidInputException if the plan names a metric that does not exist */
    static List<TargetResult> of(
            RunSource source, ConfigurationRows rows, List<CellSummary> cells, List<Ladder> ladders) {
        List<TargetResult> results = new ArrayList<>();
        for (Map.Entry<String, Double> target : new TreeMap<>(source.plan().targets()).entrySet()) {
            Metric metric = Metrics.require(target.getKey());
            results.add(result(rows, metric, target.getValue(), readings(metric, rows, cells, ladders)));
        }
        return results;
    }

    private static List<Reading> readings(
            Metric metric, ConfigurationRows rows, List<CellSummary> cells, List<Ladder> ladders) {
        return switch (metric.source()) {
            case CALL ->
                cells.stream()
                        .flatMap(cell -> cell.estimate(metric.id()).stream()
                                .map(estimate -> new Reading(Optional.of(cell.utterance()), estimate)))
                        .toList();
            case ROUND ->
                RoundMetrics.of(metric, rows).estimate().stream()
                        .map(estimate -> new Reading(Optional.empty(), estimate))
                        .toList();
            case FIT -> fitted(metric, ladders);
        };
    }

    private static List<Reading> fitted(Metric metric, List<Ladder> ladders) {
        List<Reading> readings = new ArrayList<>();
        for (Ladder ladder : ladders) {
            LadderFit fit = ladder.summary();
            if (ladder.isOverAudio() && metric.equals(Metrics.OVERHEAD_S)) {
                readings.add(reading(ladder, fit.overheadSeconds()));
            } else if (ladder.isOverAudio() && metric.equals(Metrics.MARGINAL_RTF)) {
                readings.add(reading(ladder, fit.marginal()));
            }
        }
        return readings;
    }

    private static Reading reading(Ladder ladder, LadderFit.Fitted fitted) {
        int calls = Contest.calls(
                ladder.rows(),
                ladder.points().stream().map(Ladder.Step::utterance).toList());
        return new Reading(
                Optional.empty(),
                new Estimate(
                        fitted.value(),
                        fitted.interval(),
                        ladder.line().byRound().size(),
                        calls));
    }

    private static TargetResult result(ConfigurationRows rows, Metric metric, double target, List<Reading> readings) {
        Comparator<Reading> byValue =
                Comparator.comparingDouble(reading -> reading.estimate().value());
        Optional<Reading> worst = readings.stream().max(isCeiling(metric) ? byValue : byValue.reversed());
        return judge(rows, metric, target, worst.flatMap(Reading::utterance), worst.map(Reading::estimate));
    }

    /** One estimate of a configuration against the plan's target for the metric; empty where there is none. */
    static Optional<TargetResult> judge(
            Map<String, Double> targets,
            ConfigurationRows rows,
            Metric metric,
            Optional<String> utterance,
            Optional<Estimate> estimate) {
        return Optional.ofNullable(targets.get(metric.id()))
                .map(target -> judge(rows, metric, target, utterance, estimate));
    }

    private static TargetResult judge(
            ConfigurationRows rows,
            Metric metric,
            double target,
            Optional<String> utterance,
            Optional<Estimate> estimate) {
        boolean ceiling = isCeiling(metric);
        Met met = estimate.map(e -> met(e.value(), target, ceiling) ? Met.MET : Met.NOT_MET)
                .orElse(Met.NOT_MEASURED);
        boolean conclusive = estimate.flatMap(Estimate::interval)
                .filter(i -> met(i.low(), target, ceiling) == met(i.high(), target, ceiling))
                .isPresent();
        return new TargetResult(rows.run(), rows.name(), metric.id(), target, met, conclusive, utterance, estimate);
    }

    private static boolean isCeiling(Metric metric) {
        return metric.better() != Metric.Better.HIGHER;
    }

    private static boolean met(double value, double target, boolean ceiling) {
        return ceiling ? value <= target : value >= target;
    }
}
