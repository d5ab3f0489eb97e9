package dev.ttsmark.harness.decide.sweep;

import dev.ttsmark.harness.decide.sweep.SweepPoint.Standing;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.plan.Sweep;
import dev.ttsmark.harness.stats.compare.Pairs;
import dev.ttsmark.harness.summary.Lineup;
import dev.ttsmark.harness.summary.RunSource;
import dev.ttsmark.harness.summary.RunSummary;
import dev.ttsmark.harness.summary.Summaries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A sweep and what its run measured.
 *
 * @param standings point name to whether it may win
 * @param lineup of all points; the common texts are those of the points that are timed
 */
record Matrix(Sweep sweep, RunSummary summary, Map<String, Standings.Found> standings, Lineup lineup) {

    static Matrix of(Sweep sweep, RunSource run, Optional<Map<String, Likeness>> likeness) {
        RunSummary summary = Summaries.of(List.of(run));
        Map<String, Standings.Found> standings = Standings.of(sweep, summary, likeness);
        List<String> all = sweep.points().stream().map(Sweep.Point::name).toList();
        List<String> timed = all.stream()
                .filter(name -> standings.get(name).standing().isTimed())
                .toList();
        return new Matrix(sweep, summary, standings, Lineup.of(run, all, timed));
    }

    Metric objective() {
        return Metrics.require(sweep.objective());
    }

    /** What every point is shown with. */
    List<Metric> metrics() {
        return Stream.concat(SweepJudge.FIGURES.stream(), Stream.of(objective()))
                .distinct()
                .toList();
    }

    Standing standing(Sweep.Point point) {
        return standings.get(point.name()).standing();
    }

    /** Rounds that both points have; empty where one of them has no figures to compare. */
    Optional<Pairs> pairs(Metric metric, Sweep.Point first, Sweep.Point second) {
        return standing(first).isTimed() && standing(second).isTimed()
                ? lineup.pairs(metric, first.name(), second.name())
                : Optional.empty();
    }

    /** The configuration's row of a summary table. */
    Optional<RunSummary.Configuration> configuration(String name) {
        return summary.configurations().stream()
                .filter(c -> c.name().equals(name))
                .findFirst();
    }

    boolean isSteady(String name) {
        Predicate<String> common = lineup.texts()::contains;
        return summary.cells().stream()
                .filter(cell -> cell.configuration().equals(name) && common.test(cell.utterance()))
                .allMatch(cell -> cell.steadiness().established());
    }
}
