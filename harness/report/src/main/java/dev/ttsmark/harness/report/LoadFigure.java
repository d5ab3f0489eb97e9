package dev.ttsmark.harness.report;

import dev.ttsmark.harness.load.LoadLevel;
import dev.ttsmark.harness.load.LoadSummary;
import dev.ttsmark.harness.report.Figure.Plot;
import dev.ttsmark.harness.report.Figure.Point;
import dev.ttsmark.harness.report.Figure.Series;
import dev.ttsmark.harness.stats.ClusteredShare;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What becomes of listeners as there are more of them: first audio, and streams that stand still, with the objective as a line. */
final class LoadFigure {

    /** Beyond so many times the objective it no longer matters how late it is, and the rest could not be told apart. */
    private static final double SHOWN_OF_OBJECTIVE = 4;

    /** Of the highest value that is drawn, so that what is next to nothing looks so. */
    private static final double LEAST_SHOWN = 5;

    private final Material m;
    private final String run;
    private final List<LoadSummary> loads;
    private final Axis x;

    private LoadFigure(Material m, String run, List<LoadSummary> loads) {
        this.m = m;
        this.run = run;
        this.loads = loads;
        this.x = Canvas.across(levels().mapToDouble(LoadLevel::level).max().orElse(1));
    }

    /** Empty where no level was tried; the table beside it has the same figures. */
    static Optional<Figure> of(Material m, String run, List<LoadSummary> loads) {
        List<LoadSummary> tried =
                loads.stream().filter(load -> !load.levels().isEmpty()).toList();
        return tried.isEmpty() ? Optional.empty() : Optional.of(new LoadFigure(m, run, tried).figure());
    }

    private Stream<LoadLevel> levels() {
        return loads.stream().flatMap(load -> load.levels().stream());
    }

    private Figure figure() {
        LoadSummary any = loads.get(0);
        double most = SHOWN_OF_OBJECTIVE * any.slo().ttfbSeconds();
        return new Figure(
                m.anchor("load", run, any.pattern().name()),
                m.say("load.figure"),
                m.weightsTag(),
                List.of(
                        plot("load.figure-ttfb", most, any.slo().ttfbSeconds(), level -> level.ttfbSeconds()
                                .p95()
                                .filter(seconds -> seconds <= most)
                                .map(seconds -> new Shown(seconds, new Interval(seconds, seconds), ""))),
                        plot(
                                "load.figure-late",
                                100,
                                100 * (1 - any.slo().ttfbShare()),
                                level -> missing(level.heard())),
                        plot(
                                "load.figure-wait",
                                100,
                                100 * (1 - any.slo().waitShare()),
                                level -> missing(level.played()))),
                loads.stream().map(load -> m.key(run, load.configuration())).toList(),
                Optional.empty());
    }

    private record Shown(double value, Interval interval, String unit) {}

    private static Optional<Shown> missing(ClusteredShare share) {
        return Optional.of(new Shown(
                100 * (1 - share.value()),
                new Interval(
                        100 * (1 - share.interval().high()),
                        100 * (1 - share.interval().low())),
                " %"));
    }

    private Plot plot(String title, double highest, double objective, Function<LoadLevel, Optional<Shown>> of) {
        double most = levels().flatMap(level -> of.apply(level).stream())
                .mapToDouble(Shown::value)
                .max()
                .orElse(0);
        Axis y = Canvas.upward(Math.min(highest, Math.max(highest / LEAST_SHOWN, most)));
        List<Series> series = new ArrayList<>();
        series.add(new Series(
                "objective",
                Figure.Marker.CIRCLE,
                List.of(),
                "M" + x.at(0) + "," + y.at(objective) + "H" + x.at(x.last())));
        for (LoadSummary load : loads) {
            List<LoadLevel> seen = load.levels().stream()
                    .filter(level -> of.apply(level).isPresent())
                    .sorted(Comparator.comparingDouble(LoadLevel::level))
                    .toList();
            Figure.Key key = m.key(run, load.configuration());
            series.add(new Series(
                    key.css() + " steps",
                    key.marker(),
                    seen.stream()
                            .map(level -> point(load, level, of.apply(level).orElseThrow(), y))
                            .toList(),
                    line(seen, of, y)));
        }
        return new Plot(
                m.say(title),
                m.say("load.level." + loads.get(0).pattern()),
                Canvas.FRAME,
                x.ticks(),
                y.ticks(),
                series);
    }

    private String line(List<LoadLevel> seen, Function<LoadLevel, Optional<Shown>> of, Axis y) {
        StringBuilder path = new StringBuilder();
        for (LoadLevel level : seen) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(x.at(level.level()))
                    .append(',')
                    .append(y.at(of.apply(level).orElseThrow().value()));
        }
        return seen.size() < 2 ? "" : path.toString();
    }

    private Point point(LoadSummary load, LoadLevel level, Shown shown, Axis y) {
        return new Point(
                x.at(level.level()),
                y.at(shown.value()),
                y.at(Math.max(0, shown.interval().low())),
                y.at(Math.min(y.last(), shown.interval().high())),
                load.configuration() + ", " + LoadWords.level(load.pattern(), level.level()) + ": "
                        + Numbers.three(shown.value()) + shown.unit());
    }
}
