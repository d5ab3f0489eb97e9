package dev.ttsmark.harness.report;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.Streaming;
import dev.ttsmark.harness.decide.sweep.Effect;
import dev.ttsmark.harness.decide.sweep.SweepJudge;
import dev.ttsmark.harness.decide.sweep.SweepPoint;
import dev.ttsmark.harness.decide.sweep.SweepPoint.Standing;
import dev.ttsmark.harness.decide.sweep.SweepResult;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.stats.compare.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables of a sweep: its points in order, why some may not win, and what every factor does. */
final class SweepTables {

    private final SweepResult result;
    private final Words words;
    private final Phrase tag;
    private final List<Metric> metrics;

    SweepTables(SweepResult result, Words words, Phrase tag) {
        this.result = result;
        this.words = words;
        this.tag = tag;
        this.metrics = Stream.concat(SweepJudge.FIGURES.stream(), Stream.of(Metrics.require(result.objective())))
                .distinct()
                .toList();
    }

    Table ranking() {
        Table.Builder table = Table.builder(words.say("sweep.ranking"), tag)
                .text(words.say("column.configuration"))
                .text(words.say("sweep.standing"));
        metrics.forEach(metric -> table.number(OptimizationChapter.head(words, metric)));
        Phrase objective = words.of(Metrics.require(result.objective()).label());
        table.number(words.say("sweep.over-reference", objective))
                .number(words.say("sweep.over-first", objective))
                .number(words.say("column.rounds"));
        FigureCells cells = new FigureCells(words, table);
        for (int i = 0; i < result.points().size(); i++) {
            table.row(row(i + 1, result.points().get(i), cells));
        }
        return table.build();
    }

    private TableCell[] row(int number, SweepPoint point, FigureCells cells) {
        List<TableCell> row = new ArrayList<>();
        boolean isReference = point.name().equals(result.reference());
        TableCell head = TableCell.of((point.mayWin() ? number + ". " : "") + point.name())
                .look(TableCell.Look.STRONG);
        row.add(isReference ? head.detail(words.say("sweep.reference")) : head);
        row.add(standing(point));
        metrics.forEach(metric -> row.add(figure(point, metric, cells)));
        row.add(ratio(point.overReference(), isReference));
        row.add(verdict(point, ratio(point.overBest(), number == 1 && point.mayWin())));
        row.add(TableCell.of("" + point.rounds()));
        return row.toArray(TableCell[]::new);
    }

    TableCell standing(SweepPoint point) {
        TableCell cell = TableCell.of(words.say("sweep.standing." + point.standing()));
        return switch (point.standing()) {
            case ELIGIBLE -> cell.look(TableCell.Look.GOOD);
            case NOT_MEASURED, UNKNOWN -> cell.look(TableCell.Look.MUTED);
            default -> cell.look(TableCell.Look.BAD);
        };
    }

    private TableCell figure(SweepPoint point, Metric metric, FigureCells cells) {
        Optional<Estimate> estimate = Optional.ofNullable(point.figures().get(metric.id()));
        TableCell cell = cells.of(estimate, OptimizationChapter.writer(metric));
        if (estimate.isEmpty()) {
            return cell;
        }
        if (point.standing() == Standing.UNSOUND || point.standing() == Standing.INVALID) {
            return cells.invalid(cell);
        }
        boolean isCall = metric.source() == Metric.Source.CALL;
        TableCell marked = isCall && point.provisional() ? cells.provisional(cell) : cell;
        return metric.equals(Metrics.TTFB_S) && isBatch(point) ? cells.batch(marked) : marked;
    }

    private static boolean isBatch(SweepPoint point) {
        return point.info()
                .map(EngineInfo::streaming)
                .filter(Streaming.BATCH::equals)
                .isPresent();
    }

    private static TableCell ratio(Optional<Ratio> ratio, boolean isBase) {
        return ratio.map(r -> TableCell.of("×\u00a0" + Numbers.three(r.value())).detail(Numbers.interval(r.interval())))
                .orElseGet(() -> isBase
                        ? TableCell.of("1").look(TableCell.Look.MUTED)
                        : TableCell.of("–").look(TableCell.Look.MUTED));
    }

    private TableCell verdict(SweepPoint point, TableCell cell) {
        return point.overBest()
                .map(ratio -> words.say("sweep.verdict-of." + ratio.verdict()))
                .map(verdict -> cell.detail(
                        cell.detail().isEmpty() ? verdict : words.say("sweep.with-verdict", cell.detail(), verdict)))
                .orElse(cell);
    }

    /** Empty where every point may win. */
    Optional<Table> reasons() {
        Table.Builder table = Table.builder(words.say("sweep.reasons"), Phrase.NONE)
                .text(words.say("sweep.standing"))
                .text(words.say("column.reason"))
                .text(words.say("column.configuration"));
        Map<List<Object>, List<SweepPoint>> alike = result.points().stream()
                .filter(point -> !point.mayWin())
                .collect(Collectors.groupingBy(
                        point -> List.of(point.standing(), point.reason()), LinkedHashMap::new, Collectors.toList()));
        alike.values()
                .forEach(points -> table.row(
                        standing(points.get(0)),
                        TableCell.of(words.of(points.get(0).reason())),
                        TableCell.of(points.stream().map(SweepPoint::name).collect(Collectors.joining(", ")))));
        return table.isEmpty() ? Optional.empty() : Optional.of(table.build());
    }

    /** Empty without a factor of two values. */
    Optional<Table> effects() {
        Table.Builder table = Table.builder(words.say("sweep.effects"), tag).text(words.say("sweep.step"));
        metrics.forEach(metric -> table.number(words.of(metric.label())));
        table.number(words.say("sweep.matched"));
        for (Effect effect : result.effects()) {
            List<TableCell> row = new ArrayList<>();
            row.add(TableCell.of(effect.option() + " " + effect.from() + "→" + effect.to())
                    .look(TableCell.Look.STRONG));
            metrics.forEach(metric -> row.add(effect(effect.ratios().get(metric.id()))));
            row.add(TableCell.of(effect.matched() + " / " + effect.possible()));
            table.group(effect.option()).row(row.toArray(TableCell[]::new));
        }
        return table.isEmpty() ? Optional.empty() : Optional.of(table.build());
    }

    private TableCell effect(Ratio ratio) {
        TableCell cell = ratio(Optional.ofNullable(ratio), false);
        return ratio == null || ratio.verdict() == Ratio.Verdict.DIFFERENT ? cell : cell.look(TableCell.Look.MUTED);
    }
}
