package dev.ttsmark.harness.summary;

import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.Rounds;
import dev.ttsmark.harness.stats.Values;
import dev.ttsmark.harness.stats.steady.Regime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One {@link CellSummary} for each text that a configuration was asked for. */
final class Cells {

    private static final double TAIL = 0.95;

    private Cells() {}

    static List<CellSummary> of(ConfigurationRows rows) {
        return rows.byUtterance().values().stream()
                .filter(calls -> calls.stream().anyMatch(call -> !(call.outcome() instanceof Outcome.Unsupported)))
                .map(calls -> cell(rows, calls))
                .toList();
    }

    private static CellSummary cell(ConfigurationRows rows, List<Call> calls) {
        Call first = calls.get(0);
        List<Call> measured = rows.measured(first.utterance());
        SpokenText text = text(calls);
        return new CellSummary(
                rows.run(),
                rows.name(),
                first.utterance(),
                first.language(),
                first.characters(),
                text.tokens(),
                text.droppedSymbols(),
                text.chunks(),
                text.symbolMode(),
                (int) calls.stream()
                        .filter(call -> call.outcome() instanceof Outcome.Failed)
                        .count(),
                series(measured),
                series(rows.counted().of(first.utterance(), Regime.CHANGING)),
                series(rows.counted().of(first.utterance(), Regime.SAME)),
                firstShape(calls),
                Audio.of(first.characters(), rows.spoken(first.utterance())),
                stages(measured));
    }

    /** What the front end made of the text; from the last call, as engines may learn. */
    private static SpokenText text(List<Call> calls) {
        SpokenText text = new SpokenText(1, 0, 0, "");
        for (Call call : calls) {
            if (call.phase() != Call.Phase.PROBE && call.outcome() instanceof Outcome.Spoken spoken) {
                text = spoken.text();
            }
        }
        return text;
    }

    private static Series series(List<Call> calls) {
        Map<String, Measured> metrics = new TreeMap<>();
        for (Metric metric : Metrics.ALL) {
            if (metric.source() == Metric.Source.CALL) {
                Rounds rounds = MetricRounds.of(metric, calls);
                rounds.estimate()
                        .ifPresent(estimate -> metrics.put(
                                metric.id(),
                                new Measured(
                                        estimate,
                                        Quantiles.tail(rounds.byRound().values(), TAIL))));
            }
        }
        int rounds = (int) calls.stream().mapToInt(Call::round).distinct().count();
        return new Series(rounds, calls.size(), metrics);
    }

    private static Optional<Estimate> firstShape(List<Call> calls) {
        List<Call> firsts = calls.stream()
                .filter(call -> call.phase() == Call.Phase.FIRST_LENGTH)
                .toList();
        return MetricRounds.of(Metrics.TOTAL_S, firsts).estimate();
    }

    private static List<StageShare> stages(List<Call> measured) {
        List<StageShare> stages = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            Metric metric = Metrics.of(stage);
            MetricRounds.of(metric, measured)
                    .estimate()
                    .ifPresent(seconds -> stages.add(new StageShare(stage, seconds, share(metric, measured))));
        }
        return List.copyOf(stages);
    }

    private static double share(Metric stage, List<Call> calls) {
        Values shares = new Values();
        for (Call call : calls) {
            double total = Metrics.TOTAL_S.of(call).orElse(0);
            stage.of(call).ifPresent(seconds -> shares.add(total > 0 ? seconds / total : 0));
        }
        return Quantiles.median(shares.toArray());
    }

    /** Languages of the texts that were spoken, in order met. */
    static List<String> languages(List<CellSummary> cells) {
        return cells.stream().map(CellSummary::language).distinct().collect(Collectors.toList());
    }
}
