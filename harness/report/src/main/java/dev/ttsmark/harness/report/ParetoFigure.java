package dev.ttsmark.harness.report;

import dev.ttsmark.harness.decide.sweep.SweepPoint;
import dev.ttsmark.harness.decide.sweep.SweepResult;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.report.ParetoPlot.Numbered;
import dev.ttsmark.harness.stats.compare.Front;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** TTFB, RTF and peak memory of every point that may win, two at a time, with the front that nothing beats. */
final class ParetoFigure {

    private static final List<ParetoPlot> PLOTS = List.of(
            new ParetoPlot(Metrics.TTFB_S, Metrics.RTF),
            new ParetoPlot(Metrics.TTFB_S, Metrics.RSS_PEAK_BYTES),
            new ParetoPlot(Metrics.RTF, Metrics.RSS_PEAK_BYTES));

    private ParetoFigure() {}

    /** Empty where no point that may win has all three. */
    static Optional<Figure> of(SweepResult result, Words words, Phrase tag) {
        List<Numbered> numbered = new ArrayList<>();
        for (SweepPoint point : result.points()) {
            if (point.front().isPresent()) {
                numbered.add(new Numbered(result.points().indexOf(point) + 1, point));
            }
        }
        if (numbered.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                "front-figure",
                words.say("sweep.figure"),
                tag,
                PLOTS.stream().map(plot -> plot.draw(words, numbered)).toList(),
                legend(words, numbered),
                Optional.of(table(words, tag, numbered))));
    }

    private static List<Figure.Key> legend(Words words, List<Numbered> numbered) {
        return Arrays.stream(Front.Place.values())
                .filter(place -> numbered.stream().anyMatch(n -> n.place() == place))
                .map(place -> new Figure.Key(
                        ParetoPlot.css(place),
                        ParetoPlot.marker(place),
                        words.say("sweep.front." + place).joined()))
                .toList();
    }

    private static Table table(Words words, Phrase tag, List<Numbered> numbered) {
        List<Metric> metrics = List.of(Metrics.TTFB_S, Metrics.RTF, Metrics.RSS_PEAK_BYTES);
        Table.Builder table = Table.builder(words.say("sweep.figure-data"), tag)
                .text(words.say("column.configuration"))
                .text(words.say("sweep.front"))
                .text(words.say("sweep.dominated-by"));
        metrics.forEach(metric -> table.number(OptimizationChapter.head(words, metric)));
        FigureCells cells = new FigureCells(words, table);
        for (Numbered n : numbered) {
            List<TableCell> row = new ArrayList<>(List.of(
                    TableCell.of(n.number() + ". " + n.point().name()).look(TableCell.Look.STRONG),
                    TableCell.of(words.say("sweep.front." + n.place())),
                    TableCell.of(n.point().dominatedBy().orElse("–"))));
            metrics.forEach(metric -> row.add(
                    cells.of(Optional.of(n.point().figures().get(metric.id())), OptimizationChapter.writer(metric))));
            table.row(row.toArray(TableCell[]::new));
        }
        return table.build();
    }
}
