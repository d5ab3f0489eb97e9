package dev.ttsmark.harness.decide.sweep;

import dev.ttsmark.harness.decide.parity.ConfigurationParity;
import dev.ttsmark.harness.decide.sweep.SweepPoint.Standing;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.plan.Sweep;
import dev.ttsmark.harness.stats.compare.Pairs;
import dev.ttsmark.harness.summary.Lineup;
import dev.ttsmark.harness.summary.RunFacts;
import dev.ttsmark.harness.summary.RunSource;
import dev.ttsmark.harness.summary.RunSummary;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sweep and what its run measured.
 *
 * @param standings point name to whether it may win
 * @param lineup of all points; the common texts are those of the points that are timed
 * @param reached point name to how far the search kept it; 0 for all where it is none that drops
 */
record Matrix(
        Sweep sweep,
        RunFacts facts,
        Map<String, Standings.Found> standings,
        Lineup lineup,
        Map<String, Integer> reached) {

    static Matrix of(Sweep sweep, RunSource run, Optional<List<ConfigurationParity>> parities) {
        RunFacts facts = RunFacts.of(run);
        Map<String, Standings.Found> standings = Standings.of(sweep, facts, parities);
        List<String> all = sweep.points().stream().map(Sweep.Point::name).toList();
        List<String> timed = all.stream()
                .filter(name -> standings.get(name).standing().isTimed())
                .toList();
        Map<String, Integer> reached = sweep.search() == Sweep.Search.HALVING
                ? new Halving(sweep, parities.orElse(List.of())).reached(run)
                : all.stream().collect(Collectors.toMap(name -> name, name -> 0));
        return new Matrix(sweep, facts, standings, Lineup.of(run, all, timed), reached);
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

    /** Whether the search went on without it. */
    boolean isDropped(Sweep.Point point) {
        int furthest = Collections.max(reached.values());
        return !point.equals(sweep.reference()) && reached.get(point.name()) < furthest;
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
        return facts.configurations().stream()
                .filter(c -> c.name().equals(name))
                .findFirst();
    }

    boolean isSteady(String name) {
        return configuration(name).filter(c -> c.steadiness().established()).isPresent();
    }
}
