package dev.ttsmark.harness.summary;

import dev.ttsmark.engine.Stage;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.Conclusion.Standing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why one is ahead, where a measured difference carries it; else "not measured". */
final class Causes {

    /** A stage that holds this much of the difference carries it. */
    private static final double MOST = 0.5;
    /** First audio this much earlier within the total counts as streaming. */
    private static final double EARLY = 0.9;

    private static final Bilingual NOT_MEASURED = new Bilingual("Cause: not measured.", "原因：未测量。");

    private Causes() {}

    /** Only for a clear winner. */
    static Optional<Bilingual> of(RunPart part, Metric metric, Ranking ranking, List<String> texts) {
        if (ranking.standing() != Standing.WINS) {
            return Optional.empty();
        }
        List<CellSummary> winner = cells(part, ranking.contenders().get(0).configuration(), texts);
        List<CellSummary> second = cells(part, ranking.contenders().get(1).configuration(), texts);
        return Optional.of(cause(metric, winner, second));
    }

    private static Bilingual cause(Metric metric, List<CellSummary> winner, List<CellSummary> second) {
        double saved = mean(second, Metrics.TOTAL_S) - mean(winner, Metrics.TOTAL_S);
        if (saved <= 0) {
            return metric.equals(Metrics.TTFB_S) ? earlier(winner, second) : NOT_MEASURED;
        }
        Map<Stage, Double> first = stages(winner);
        Map<Stage, Double> other = stages(second);
        return first.keySet().stream()
                .filter(other::containsKey)
                .filter(stage -> other.get(stage) - first.get(stage) >= MOST * saved)
                .findFirst()
                .map(stage -> stage(stage, other.get(stage) - first.get(stage), saved, second))
                .orElse(NOT_MEASURED);
    }

    private static Bilingual stage(Stage stage, double seconds, double saved, List<CellSummary> second) {
        Bilingual label = Metrics.of(stage).label();
        return new Bilingual(
                        "Cause, from stage marks: of %1$s s that %2$s takes longer per text, %3$s s are spent in '"
                                + label.en() + "'.",
                        "原因（依据阶段标记）：%2$s 平均每条文本多耗时 %1$s s，其中 %3$s s 来自“" + label.zh() + "”阶段。")
                .with(Numbers.three(saved), second.get(0).configuration(), Numbers.three(seconds));
    }

    /** The winner needs no less time in total, but hands over first audio earlier. */
    private static Bilingual earlier(List<CellSummary> winner, List<CellSummary> second) {
        double first = mean(winner, Metrics.TTFB_S) / mean(winner, Metrics.TOTAL_S);
        double other = mean(second, Metrics.TTFB_S) / mean(second, Metrics.TOTAL_S);
        if (first > EARLY * other) {
            return NOT_MEASURED;
        }
        return new Bilingual(
                        "Cause, from chunk arrivals: %1$s hands over first audio after %2$s of its total time, %3$s"
                                + " after %4$s.",
                        "原因（依据数据块到达时间）：%1$s 在总耗时的 %2$s 处即输出首块音频，%3$s 则在 %4$s 处。")
                .with(
                        winner.get(0).configuration(),
                        Numbers.percent(first),
                        second.get(0).configuration(),
                        Numbers.percent(other));
    }

    private static List<CellSummary> cells(RunPart part, String configuration, List<String> texts) {
        return part.cells().stream()
                .filter(cell -> cell.configuration().equals(configuration))
                .filter(cell -> texts.contains(cell.utterance()))
                .toList();
    }

    private static double mean(List<CellSummary> cells, Metric metric) {
        return cells.stream()
                .mapToDouble(
                        cell -> cell.estimate(metric.id()).map(Estimate::value).orElse(Double.NaN))
                .average()
                .orElse(Double.NaN);
    }

    /** Mean seconds per text of the stages that every text has. */
    private static Map<Stage, Double> stages(List<CellSummary> cells) {
        Map<Stage, Double> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            double mean = mean(cells, Metrics.of(stage));
            if (!Double.isNaN(mean)) {
                stages.put(stage, mean);
            }
        }
        return stages;
    }
}
