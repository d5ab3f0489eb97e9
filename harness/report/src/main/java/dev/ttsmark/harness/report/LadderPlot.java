package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.report.Figure.Plot;
import dev.ttsmark.harness.report.Figure.Point;
import dev.ttsmark.harness.report.Figure.Series;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.CellSummary;
import dev.ttsmark.harness.summary.LadderFit;
import java.util.List;
import java.util.Optional;

/**
 * One metric over audio length.
 *
 * @param curve how the fitted line of total time looks here; empty where it says nothing
 */
record LadderPlot(Metric metric, Optional<Curve> curve) {

    /** Pieces that a curve is drawn with. */
    private static final int PIECES = 40;

    /** Value at x of the line {@code a + b·x}, in the metric's unit. */
    interface Curve {
        double at(double a, double b, double x);
    }

    /** One configuration, its texts by audio length. */
    record Line(Figure.Key key, List<CellSummary> cells, Optional<LadderFit> fit) {}

    Plot draw(Phrase title, Phrase across, List<Line> lines) {
        Axis x = Canvas.across(highest(lines, Metrics.AUDIO_S));
        Axis y = Canvas.upward(highest(lines, metric));
        List<Series> series = lines.stream().map(line -> series(line, x, y)).toList();
        return new Plot(title, across, Canvas.FRAME, x.ticks(), y.ticks(), series);
    }

    static double audioSeconds(CellSummary cell) {
        return cell.estimate(Metrics.AUDIO_S.id()).map(Estimate::value).orElse(0.0);
    }

    private Series series(Line line, Axis x, Axis y) {
        List<Point> points = line.cells().stream()
                .flatMap(cell -> cell.estimate(metric.id()).map(e -> point(line, cell, e, x, y)).stream())
                .toList();
        String path =
                line.fit().flatMap(fit -> curve.map(c -> path(c, fit, x, y))).orElse("");
        return new Series(line.key().css(), line.key().marker(), points, path);
    }

    private Point point(Line line, CellSummary cell, Estimate estimate, Axis x, Axis y) {
        double low = estimate.interval().map(i -> i.low()).orElse(estimate.value());
        double high = estimate.interval().map(i -> i.high()).orElse(estimate.value());
        return new Point(
                x.at(audioSeconds(cell)),
                y.at(estimate.value()),
                y.at(Math.max(0, low)),
                y.at(Math.min(y.last(), high)),
                line.key().name() + " · " + cell.utterance() + ": " + Numbers.three(estimate.value()) + " "
                        + Numbers.interval(estimate.interval()));
    }

    /** Within the lengths that were measured: lines are never extrapolated. */
    private static String path(Curve curve, LadderFit fit, Axis x, Axis y) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i <= PIECES; i++) {
            double at = fit.shortest() + (fit.longest() - fit.shortest()) * i / PIECES;
            double value =
                    curve.at(fit.overheadSeconds().value(), fit.marginal().value(), at);
            path.append(i == 0 ? 'M' : 'L').append(x.at(at)).append(',').append(y.at(Math.max(0, value)));
        }
        return path.toString();
    }

    private static double highest(List<Line> lines, Metric metric) {
        return lines.stream()
                .flatMap(line -> line.cells().stream())
                .flatMap(cell -> cell.estimate(metric.id()).stream())
                .mapToDouble(Estimate::value)
                .max()
                .orElse(0);
    }
}
