package dev.ttsmark.harness.calibration;

import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.Rounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Intervals of the median and of the 95th percentile of calls. */
final class CallCoverageCalibration implements Calibration {

    private static final int RUNS = 4000;
    private static final double NORMAL_95 = 1.6448536269514722;
    private static final ForkModel MODEL = ForkModel.USUAL;

    /** The median and the 95th percentile, by the usual recipe and by ours. */
    private record Intervals(
            Optional<Interval> pooledMedian,
            Optional<Interval> median,
            Optional<Interval> pooledTail,
            Optional<Interval> tail) {}

    @Override
    public String title() {
        return "Coverage: median and 95th percentile";
    }

    @Override
    public String why() {
        return """
                How often 95 % intervals hold the truth, and how wide they are as a share of it; luck as above. *Pooled*
                are order statistics of all calls, as if each call were independent: they are narrow, and wrong far more
                often than they say. *Over rounds* is what ttsmark prints: Student's t over per-round medians, and for
                the percentile how far rounds differ in the share of calls below it (Woodruff 1952).""";
    }

    @Override
    public Table simulate(Effort effort) {
        int runs = effort.runs(RUNS);
        double sd = Math.sqrt(square(MODEL.betweenSd()) + square(MODEL.driftSd()) + square(MODEL.withinSd()));
        List<List<String>> rows = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        for (int rounds : new int[] {3, 5, 10, 20}) {
            for (int calls : new int[] {10, 50}) {
                List<Intervals> found =
                        Simulation.runs("calls " + rounds + " " + calls, runs, random -> run(rounds, calls, random));
                Covered pooled =
                        Covered.of(found.stream().map(Intervals::pooledMedian).toList(), 1);
                Covered median =
                        Covered.of(found.stream().map(Intervals::median).toList(), 1);
                row(rows, goals, "median", rounds, calls, pooled, median);
                if (rounds * calls >= Quantiles.smallestCount(0.95)) {
                    double truth = Math.exp(NORMAL_95 * sd);
                    Covered pooledTail =
                            Covered.of(found.stream().map(Intervals::pooledTail).toList(), truth);
                    Covered tail =
                            Covered.of(found.stream().map(Intervals::tail).toList(), truth);
                    row(rows, goals, "p95", rounds, calls, pooledTail, tail);
                }
            }
        }
        return new Table(
                List.of("what", "rounds", "calls", "pooled: covered", "width", "over rounds: covered", "width"),
                rows,
                goals);
    }

    private static double square(double x) {
        return x * x;
    }

    private static void row(
            List<List<String>> rows,
            List<Goal> goals,
            String what,
            int rounds,
            int calls,
            Covered pooled,
            Covered covered) {
        rows.add(List.of(
                what, "" + rounds, "" + calls, pooled.covered(), pooled.widths(), covered.covered(), covered.widths()));
        goals.add(new Goal(
                what + ", " + rounds + " rounds of " + calls + " calls: covered",
                covered.share(),
                0.93,
                0.97,
                covered.runs()));
    }

    private static Intervals run(int rounds, int calls, SplittableRandom random) {
        ForkModel model = new ForkModel(MODEL.betweenSd(), MODEL.driftSd(), MODEL.withinSd(), calls);
        double[] drift = model.drift(rounds, random);
        TreeMap<Integer, double[]> byRound = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            byRound.put(round, model.calls(Math.exp(drift[round]), random));
        }
        Rounds values = new Rounds(false, byRound);
        double[] all = values.all();
        Arrays.sort(all);
        return new Intervals(
                Quantiles.interval(all, 0.5),
                values.estimate().flatMap(Estimate::interval),
                Quantiles.interval(all, 0.95),
                Quantiles.tail(byRound.values(), 0.95).interval());
    }
}
