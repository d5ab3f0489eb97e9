package dev.ttsmark.harness.report;

import dev.ttsmark.harness.decide.sweep.SweepPoint;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.report.Figure.Plot;
import dev.ttsmark.harness.report.Figure.Point;
import dev.ttsmark.harness.report.Figure.Series;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.stats.compare.Front;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Points by two metrics, less being better in both; the front of these two alone is a line of steps. */
record ParetoPlot(Metric across, Metric upward) {

    /** The front last, on top of what lies behind it. */
    private static final List<Front.Place> DRAWN = List.of(Front.Place.DOMINATED, Front.Place.POSSIBLY, Front.Place.ON);

    /** @param numbered points with their numbers, best first */
    Plot draw(Words words, List<Numbered> numbered) {
        Axis x = Canvas.across(highest(across, numbered));
        Axis y = Canvas.upward(highest(upward, numbered));
        List<Series> series = new ArrayList<>();
        series.add(new Series("s0 steps", Figure.Marker.CIRCLE, List.of(), steps(numbered, x, y)));
        for (Front.Place place : DRAWN) {
            series.add(new Series(
                    css(place),
                    marker(place),
                    numbered.stream()
                            .filter(n -> n.place() == place)
                            .map(n -> point(n, x, y))
                            .toList(),
                    ""));
        }
        return new Plot(
                OptimizationChapter.head(words, upward),
                OptimizationChapter.head(words, across),
                Canvas.FRAME,
                x.ticks(),
                y.ticks(),
                series,
                labels(numbered, x, y));
    }

    /** @param number of its row in the ranking */
    record Numbered(int number, SweepPoint point) {

        Front.Place place() {
            return point.front().orElseThrow();
        }
    }

    static String css(Front.Place place) {
        return switch (place) {
            case ON -> "s0";
            case POSSIBLY -> "s1";
            case DOMINATED -> "s7";
        };
    }

    static Figure.Marker marker(Front.Place place) {
        return switch (place) {
            case ON -> Figure.Marker.CIRCLE;
            case POSSIBLY -> Figure.Marker.DIAMOND;
            case DOMINATED -> Figure.Marker.SQUARE;
        };
    }

    private static Estimate of(Metric metric, Numbered numbered) {
        return numbered.point().figures().get(metric.id());
    }

    private static double value(Metric metric, Numbered numbered) {
        return of(metric, numbered).value() / OptimizationChapter.scale(metric);
    }

    private static double highest(Metric metric, List<Numbered> numbered) {
        return numbered.stream().mapToDouble(n -> value(metric, n)).max().orElse(0);
    }

    private Point point(Numbered n, Axis x, Axis y) {
        Interval wide = interval(across, n, x);
        Interval high = interval(upward, n, y);
        return new Point(
                x.at(value(across, n)),
                y.at(value(upward, n)),
                y.at(high.low()),
                y.at(high.high()),
                x.at(wide.low()),
                x.at(wide.high()),
                n.number() + ". " + n.point().name() + ": " + written(across, n) + ", " + written(upward, n));
    }

    private static Interval interval(Metric metric, Numbered n, Axis axis) {
        double unit = OptimizationChapter.scale(metric);
        double value = value(metric, n);
        Interval interval = of(metric, n).interval().orElse(new Interval(value * unit, value * unit));
        return new Interval(Math.max(0, interval.low() / unit), Math.min(axis.last(), interval.high() / unit));
    }

    private static String written(Metric metric, Numbered n) {
        return (metric.label().en() + " "
                        + OptimizationChapter.writer(metric).apply(of(metric, n).value()) + " "
                        + of(metric, n)
                                .interval()
                                .map(i -> Numbers.interval(i, OptimizationChapter.writer(metric)))
                                .orElse(""))
                .strip();
    }

    /** Through those of the front's members that none other of them beats in both. */
    private String steps(List<Numbered> numbered, Axis x, Axis y) {
        List<Numbered> members = numbered.stream()
                .filter(n -> n.place() != Front.Place.DOMINATED)
                .sorted(Comparator.comparingDouble((Numbered n) -> value(across, n))
                        .thenComparingDouble(n -> value(upward, n)))
                .toList();
        StringBuilder path = new StringBuilder();
        double lowest = Double.POSITIVE_INFINITY;
        for (Numbered n : members) {
            double own = value(upward, n);
            if (own < lowest) {
                path.append(path.isEmpty() ? "M" + x.at(value(across, n)) + "," : "H" + x.at(value(across, n)) + "V")
                        .append(y.at(own));
                lowest = own;
            }
        }
        return path.toString();
    }

    /** Members of the front first, for there may not be room for all. */
    private List<Figure.Label> labels(List<Numbered> numbered, Axis x, Axis y) {
        Labels labels = new Labels(Canvas.FRAME);
        numbered.forEach(n -> labels.mark(x.place(value(across, n)), y.place(value(upward, n))));
        Arrays.stream(Front.Place.values())
                .flatMap(place -> numbered.stream().filter(n -> n.place() == place))
                .forEach(n -> labels.place(x.place(value(across, n)), y.place(value(upward, n)), "" + n.number()));
        return labels.placed();
    }
}
