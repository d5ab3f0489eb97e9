package dev.ttsmark.harness.report;

import dev.ttsmark.harness.history.Trend;
import dev.ttsmark.harness.report.Figure.Frame;
import dev.ttsmark.harness.report.Figure.Plot;
import dev.ttsmark.harness.report.Figure.Point;
import dev.ttsmark.harness.report.Figure.Series;
import dev.ttsmark.harness.stats.Numbers;
import java.util.ArrayList;
import java.util.List;

/** One trend as a small drawing from zero up: runs at equal distances, changes of level marked. */
final class Sparkline {

    /** Classes of the colours. */
    static final String RUN = "s0";

    static final String CHANGE = "s1";

    private static final double WIDTH = 360;
    private static final double HEIGHT = 150;
    private static final double LEFT = 48;
    private static final double RIGHT = 350;
    private static final double TOP = 32;
    private static final double BOTTOM = 120;

    private Sparkline() {}

    /** @param unit what one of the drawing's unit has in the metric's */
    static Plot of(Trend trend, double unit, Phrase title, Phrase across) {
        double[] values = trend.points().stream()
                .mapToDouble(point -> point.value() / unit)
                .toArray();
        double highest = 0;
        for (double value : values) {
            highest = Math.max(highest, value);
        }
        Axis y = new Axis(highest, BOTTOM, TOP);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(x(i, values.length))
                    .append(',')
                    .append(y.at(Math.max(0, values[i])));
        }
        Series runs = new Series(
                RUN, Figure.Marker.CIRCLE, List.of(point(trend, values.length - 1, values, y)), path.toString());
        List<Point> changes = new ArrayList<>();
        trend.changes().forEach(change -> changes.add(point(trend, change.at(), values, y)));
        Frame frame = new Frame(
                Axis.coordinate(WIDTH),
                Axis.coordinate(HEIGHT),
                Axis.coordinate(LEFT),
                Axis.coordinate(RIGHT),
                Axis.coordinate(TOP),
                Axis.coordinate(BOTTOM));
        return new Plot(
                title,
                across,
                frame,
                List.of(),
                y.ticks(),
                List.of(runs, new Series(CHANGE, Figure.Marker.DIAMOND, changes, "")));
    }

    private static Point point(Trend trend, int at, double[] values, Axis y) {
        String height = y.at(Math.max(0, values[at]));
        return new Point(
                x(at, values.length),
                height,
                height,
                height,
                trend.points().get(at).run() + ": " + Numbers.three(values[at]));
    }

    private static String x(int i, int n) {
        return Axis.coordinate(n == 1 ? (LEFT + RIGHT) / 2 : LEFT + (RIGHT - LEFT) * i / (n - 1));
    }
}
