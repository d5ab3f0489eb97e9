package dev.ttsmark.harness.history;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.ChangePoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One metric of one cell on one machine, over runs.
 *
 * @param utterance empty text for metrics of a whole process
 * @param points oldest first
 * @param changes where the level changed, oldest first
 */
public record Trend(
        String machine,
        String configuration,
        String utterance,
        String metric,
        List<Point> points,
        List<Change> changes) {

    public Trend {
        points = List.copyOf(points);
        changes = List.copyOf(changes);
    }

    /** What a trend is of. */
    record Key(String machine, String configuration, String utterance, String metric) {}

    /** A run's figure. */
    public record Point(String run, String measuredAt, double value, boolean steady) {}

    /**
     * A change of level.
     *
     * @param at index of the first point of the new level
     * @param before median of the level before
     * @param after median of the new level
     */
    public record Change(int at, double before, double after) {}

    static Trend of(Key key, List<Point> points) {
        double[] values = points.stream().mapToDouble(Point::value).toArray();
        double[] levels = values.clone();
        boolean positive = java.util.Arrays.stream(values).allMatch(value -> value > 0);
        if (positive) {
            levels = java.util.Arrays.stream(values).map(Math::log).toArray();
        }
        List<Integer> at = ChangePoints.of(levels);
        double[] medians = ChangePoints.levels(values, at);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < at.size(); i++) {
            changes.add(new Change(at.get(i), medians[i], medians[i + 1]));
        }
        return new Trend(key.machine(), key.configuration(), key.utterance(), key.metric(), points, changes);
    }

    /** The last change, where it is for the worse. */
    public Optional<Change> alert() {
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(changes.get(changes.size() - 1)).filter(this::isWorse);
    }

    private boolean isWorse(Change change) {
        boolean more = Metrics.require(metric).better() == Metric.Better.HIGHER;
        return more ? change.after() < change.before() : change.after() > change.before();
    }
}
