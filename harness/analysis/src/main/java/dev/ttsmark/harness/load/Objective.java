package dev.ttsmark.harness.load;

import dev.ttsmark.harness.measure.LoadStep;
import dev.ttsmark.harness.plan.Load;
import dev.ttsmark.harness.stats.ClusteredShare;
import dev.ttsmark.harness.stats.ClusteredShare.Cluster;
import java.util.List;
import java.util.function.ToLongFunction;

/** A service level objective, held against steps of any levels. */
record Objective(Load.Slo slo) {

    private static final double SHOWN = 0.95;

    /** A search looks after every process, and stops where it likes what it sees; see docs/calibration.md. */
    private static final double LOOK = 0.97;

    /** What is known of whether it is met. */
    enum Verdict {
        MET,
        MISSED,
        UNCLEAR
    }

    long countHeard(LoadStep step) {
        return step.ttfbSeconds().countUpTo(slo.ttfbSeconds());
    }

    long countPlayed(LoadStep step) {
        return step.waitSeconds().countUpTo(slo.waitSeconds());
    }

    /** At 95 %. */
    ClusteredShare heard(List<LoadStep> steps) {
        return share(steps, this::countHeard, SHOWN);
    }

    /** At 95 %. */
    ClusteredShare played(List<LoadStep> steps) {
        return share(steps, this::countPlayed, SHOWN);
    }

    /** @param heard share of requests, in 0 to 1, as is {@code played} */
    boolean isMet(double heard, double played) {
        return heard >= slo.ttfbShare() && played >= slo.waitShare();
    }

    /** By the shares that were seen, however few requests there were; without any it is not. */
    boolean seemsMet(List<LoadStep> steps) {
        return isMet(heard(steps).value(), played(steps).value());
    }

    /** Of one look among many, so that all of them together keep to 95 %. */
    Verdict verdict(List<LoadStep> steps) {
        ClusteredShare heard = share(steps, this::countHeard, LOOK);
        ClusteredShare played = share(steps, this::countPlayed, LOOK);
        if (heard.interval().low() >= slo.ttfbShare() && played.interval().low() >= slo.waitShare()) {
            return Verdict.MET;
        }
        return heard.interval().high() < slo.ttfbShare() || played.interval().high() < slo.waitShare()
                ? Verdict.MISSED
                : Verdict.UNCLEAR;
    }

    private static ClusteredShare share(List<LoadStep> steps, ToLongFunction<LoadStep> count, double confidence) {
        return ClusteredShare.of(
                steps.stream()
                        .map(step -> new Cluster(
                                count.applyAsLong(step), step.requests().due()))
                        .toList(),
                confidence);
    }
}
