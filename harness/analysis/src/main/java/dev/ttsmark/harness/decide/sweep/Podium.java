package dev.ttsmark.harness.decide.sweep;

import dev.ttsmark.harness.decide.sweep.SweepPoint.Standing;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.plan.Sweep;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.compare.Front;
import dev.ttsmark.harness.stats.compare.Holm;
import dev.ttsmark.harness.stats.compare.OverFirst;
import dev.ttsmark.harness.stats.compare.Ratio;
import dev.ttsmark.harness.stats.compare.Ratios;
import dev.ttsmark.harness.summary.RunSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Points in order, best first, each held against the reference, the best, and the Pareto front. */
final class Podium {

    /** What the front is over. */
    private static final List<Metric> CRITERIA = List.of(Metrics.TTFB_S, Metrics.RTF, Metrics.RSS_PEAK_BYTES);

    private static final Bilingual NO_VALUE = new Bilingual("Yielded no value of %s.", "未得到 %s 的数值。");

    private final Matrix matrix;
    private final Map<String, Map<String, Estimate>> figures = new HashMap<>();

    private Podium(Matrix matrix) {
        this.matrix = matrix;
        matrix.sweep().points().forEach(point -> figures.put(point.name(), figures(point)));
    }

    static List<SweepPoint> of(Matrix matrix) {
        return new Podium(matrix).points();
    }

    private List<SweepPoint> points() {
        List<Sweep.Point> open = matrix.sweep().points().stream()
                .filter(this::mayWin)
                .sorted(order())
                .toList();
        List<Sweep.Point> closed = matrix.sweep().points().stream()
                .filter(point -> !mayWin(point))
                .sorted(Comparator.comparing((Sweep.Point point) -> found(point).standing())
                        .thenComparing(this::value))
                .toList();
        Map<String, Ratio> overReference = overReference();
        List<Optional<Ratio>> overBest = OverFirst.of(
                open.size(), (first, second) -> ratio(matrix.objective(), open.get(first), open.get(second)));
        Map<String, Front.Member> front = front(open);
        List<SweepPoint> points = new ArrayList<>();
        for (Sweep.Point point : Stream.concat(open.stream(), closed.stream()).toList()) {
            int place = open.indexOf(point);
            points.add(point(
                    point,
                    Optional.ofNullable(overReference.get(point.name())),
                    place < 1 ? Optional.empty() : overBest.get(place - 1),
                    Optional.ofNullable(front.get(point.name())),
                    open));
        }
        return List.copyOf(points);
    }

    private SweepPoint point(
            Sweep.Point point,
            Optional<Ratio> overReference,
            Optional<Ratio> overBest,
            Optional<Front.Member> front,
            List<Sweep.Point> open) {
        Standings.Found found = found(point);
        return new SweepPoint(
                point.name(),
                point.values(),
                matrix.sweep().plan().engines().stream()
                        .filter(entry -> entry.name().equals(point.name()))
                        .findFirst()
                        .orElseThrow(),
                matrix.configuration(point.name()).flatMap(RunSummary.Configuration::info),
                found.standing(),
                found.reason(),
                matrix.lineup().rounds(point.name()),
                matrix.isDropped(point),
                !matrix.isSteady(point.name()),
                figures.get(point.name()),
                overReference,
                overBest,
                overBest.filter(ratio -> ratio.verdict() != Ratio.Verdict.DIFFERENT)
                        .isPresent(),
                front.map(Front.Member::place),
                front.flatMap(Front.Member::by).map(by -> onFront(open).get(by).name()));
    }

    private boolean mayWin(Sweep.Point point) {
        return found(point).standing() == Standing.ELIGIBLE;
    }

    private Standings.Found found(Sweep.Point point) {
        Standings.Found found = matrix.standings().get(point.name());
        return found.standing() == Standing.ELIGIBLE
                        && !figures.get(point.name()).containsKey(matrix.sweep().objective())
                ? new Standings.Found(
                        Standing.NOT_MEASURED, NO_VALUE.with(matrix.sweep().objective()))
                : found;
    }

    /** Those that the search kept longest first: what it dropped was behind while both were measured. */
    private Comparator<Sweep.Point> order() {
        return Comparator.comparingInt((Sweep.Point point) -> -matrix.reached().get(point.name()))
                .thenComparing(this::value);
    }

    /** Of the objective; infinite where there is none. */
    private double value(Sweep.Point point) {
        return Optional.ofNullable(
                        figures.get(point.name()).get(matrix.objective().id()))
                .map(Estimate::value)
                .orElse(Double.POSITIVE_INFINITY);
    }

    private Map<String, Estimate> figures(Sweep.Point point) {
        Map<String, Estimate> all = new LinkedHashMap<>();
        if (matrix.standing(point).hasFigures()) {
            matrix.metrics().forEach(metric -> matrix.lineup()
                    .estimate(metric, point.name())
                    .ifPresent(estimate -> all.put(metric.id(), estimate)));
        }
        return all;
    }

    private Map<String, Ratio> overReference() {
        List<Sweep.Point> others = matrix.sweep().points().stream().skip(1).toList();
        List<Optional<Ratio>> ratios = Holm.adjust(others.stream()
                .map(point -> ratio(matrix.objective(), matrix.sweep().reference(), point))
                .toList());
        Map<String, Ratio> byName = new HashMap<>();
        for (int i = 0; i < others.size(); i++) {
            String name = others.get(i).name();
            ratios.get(i).ifPresent(ratio -> byName.put(name, ratio));
        }
        return byName;
    }

    private Optional<Ratio> ratio(Metric metric, Sweep.Point first, Sweep.Point second) {
        return matrix.pairs(metric, first, second).map(pairs -> Ratios.of(List.of(pairs)));
    }

    private List<Sweep.Point> onFront(List<Sweep.Point> open) {
        return open.stream()
                .filter(point -> CRITERIA.stream().map(Metric::id).allMatch(figures.get(point.name())::containsKey))
                .toList();
    }

    private Map<String, Front.Member> front(List<Sweep.Point> open) {
        List<Sweep.Point> all = onFront(open);
        List<Front.Member> members =
                Front.of(all.size(), (first, second) -> intervals(all.get(second), all.get(first)));
        Map<String, Front.Member> byName = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            byName.put(all.get(i).name(), members.get(i));
        }
        return byName;
    }

    /** Of {@code over} over {@code base}, criterion by criterion. */
    private List<Optional<Interval>> intervals(Sweep.Point base, Sweep.Point over) {
        return CRITERIA.stream()
                .map(metric -> ratio(metric, base, over).flatMap(Ratio::interval))
                .toList();
    }
}
