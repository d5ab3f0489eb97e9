package dev.ttsmark.harness.report;

import dev.ttsmark.harness.decide.sweep.SweepPoint;
import dev.ttsmark.harness.decide.sweep.SweepResult;
import dev.ttsmark.harness.decide.sweep.TwoWay;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.summary.MetricWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two factors against each other: what each pair of values measured, or why it did not. */
final class TwoWayTable {

    /** Of the sentence of a failure. */
    private static final int MOST_CHARACTERS = 60;

    private final SweepResult result;
    private final Words words;

    TwoWayTable(SweepResult result, Words words) {
        this.result = result;
        this.words = words;
    }

    Table of(TwoWay two, Phrase tag) {
        String others = two.others().entrySet().stream()
                .map(other -> other.getKey() + "=" + other.getValue())
                .collect(Collectors.joining(", "));
        Phrase caption = others.isEmpty()
                ? words.say("sweep.two-way", two.rows().option(), two.columns().option())
                : words.say(
                        "sweep.two-way-others",
                        two.rows().option(),
                        two.columns().option(),
                        others);
        Table.Builder table = Table.builder(caption, tag)
                .text(Phrase.plain(two.rows().option() + " \\ " + two.columns().option()));
        two.columns()
                .values()
                .forEach(value -> table.text(Phrase.plain(two.columns().option() + " = " + value)));
        for (int i = 0; i < two.cells().size(); i++) {
            List<TableCell> row = new ArrayList<>();
            row.add(TableCell.of(
                            two.rows().option() + " = " + two.rows().values().get(i))
                    .look(TableCell.Look.STRONG));
            two.cells().get(i).forEach(name -> row.add(cell(result.point(name), table)));
            table.row(row.toArray(TableCell[]::new));
        }
        return table.build();
    }

    private TableCell cell(SweepPoint point, Table.Builder table) {
        Metric objective = Metrics.require(result.objective());
        if (!point.figures().containsKey(objective.id())) {
            return TableCell.of(words.say("sweep.standing." + point.standing()))
                    .look(TableCell.Look.BAD)
                    .detail(Phrase.of(words.of(point.reason()).said().stream()
                            .map(said -> new Said(said.lang(), shortened(said.text())))
                            .toList()));
        }
        Estimate value = point.figures().get(objective.id());
        FigureCells cells = new FigureCells(words, table);
        TableCell cell = TableCell.of(MetricWords.figure(objective, value));
        TableCell marked = point.provisional() && objective.source() == Metric.Source.CALL
                ? cells.provisional(cell)
                : cell.look(
                        point.name().equals(result.winner().orElse("")) ? TableCell.Look.GOOD : TableCell.Look.PLAIN);
        return marked.detail(beside(point, objective));
    }

    /** What stands beside the objective in every cell. */
    static List<Metric> beside(Metric objective) {
        return Stream.of(Metrics.TOTAL_S, Metrics.TTFB_S, Metrics.RSS_PEAK_BYTES)
                .filter(metric -> !metric.equals(objective))
                .toList();
    }

    private Phrase beside(SweepPoint point, Metric objective) {
        List<Phrase> parts = new ArrayList<>(beside(objective).stream()
                .filter(metric -> point.figures().containsKey(metric.id()))
                .filter(metric ->
                        !point.figures().get(metric.id()).equals(point.figures().get(objective.id())))
                .map(metric -> words.say(
                        "sweep.beside",
                        words.of(metric.label()),
                        MetricWords.figure(metric, point.figures().get(metric.id()))))
                .toList());
        if (!point.mayWin()) {
            parts.add(words.say("sweep.standing." + point.standing()));
        }
        return words.list(parts);
    }

    private static String shortened(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        int space = text.lastIndexOf(' ', MOST_CHARACTERS);
        return text.substring(0, space > MOST_CHARACTERS / 2 ? space : MOST_CHARACTERS) + " …";
    }
}
