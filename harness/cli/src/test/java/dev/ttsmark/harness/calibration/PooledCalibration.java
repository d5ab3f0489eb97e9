package dev.ttsmark.harness.calibration;

import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.compare.RankTests;
import dev.ttsmark.harness.stats.compare.Ratios;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/** A configuration compared with itself, by calls and by forks. */
final class PooledCalibration implements Calibration {

    private static final int RUNS = 10_000;
    private static final double ALPHA = 0.05;

    /** Whether each test found a difference. */
    private record Alarms(boolean pooledCalls, boolean ranksOfForks, boolean pairsOfForks) {}

    @Override
    public String title() {
        return "Why forks: a configuration compared with itself";
    }

    @Override
    public String why() {
        return """
                Ten forks of 50 calls a side, 8 % between calls, no difference. How often each test at 5 % finds one:
                Mann–Whitney on all calls, as if they were independent; Mann–Whitney on the forks' medians; and the paired
                t-test of log medians, on which everything here rests.""";
    }

    @Override
    public Table simulate(Effort effort) {
        int runs = effort.runs(RUNS);
        List<List<String>> rows = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        for (double between : new double[] {0.01, 0.03}) {
            ForkModel model = new ForkModel(between, 0, 0.08, 50);
            List<Alarms> found = Simulation.runs("pooled " + between, runs, random -> alarms(model, random));
            String name = Goal.percent(between);
            double pairs = share(found.stream().map(Alarms::pairsOfForks).toList());
            double ranks = share(found.stream().map(Alarms::ranksOfForks).toList());
            rows.add(List.of(
                    name,
                    Goal.percent(share(found.stream().map(Alarms::pooledCalls).toList())),
                    Goal.percent(ranks),
                    Goal.percent(pairs)));
            goals.add(Goal.atMost(name + " between forks: false alarms of pairs", pairs, 0.05, runs));
            goals.add(Goal.atMost(name + " between forks: false alarms of ranks of forks", ranks, 0.05, runs));
        }
        return new Table(List.of("between forks", "pooled calls", "ranks of forks", "pairs of forks"), rows, goals);
    }

    private static double share(List<Boolean> alarms) {
        return Simulation.share(alarms, true);
    }

    private static Alarms alarms(ForkModel model, SplittableRandom random) {
        double[][] first = forks(model, random);
        double[][] second = forks(model, random);
        double[] firstMedians = medians(first);
        double[] secondMedians = medians(second);
        return new Alarms(
                RankTests.mannWhitney(pooled(first), pooled(second)) < ALPHA,
                RankTests.mannWhitney(firstMedians, secondMedians) < ALPHA,
                Ratios.of(firstMedians, secondMedians).pValue().orElseThrow() < ALPHA);
    }

    private static double[][] forks(ForkModel model, SplittableRandom random) {
        double[][] forks = new double[10][];
        Arrays.setAll(forks, i -> model.calls(1, random));
        return forks;
    }

    private static double[] medians(double[][] forks) {
        return Arrays.stream(forks).mapToDouble(Quantiles::median).toArray();
    }

    private static double[] pooled(double[][] forks) {
        return Arrays.stream(forks).flatMapToDouble(DoubleStream::of).toArray();
    }
}
