package dev.ttsmark.harness.calibration;

import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Rounds;
import dev.ttsmark.harness.stats.fit.Cost;
import dev.ttsmark.harness.stats.fit.CostFit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;

/** Intervals of fixed and marginal cost, of the half length and of the crossover. */
final class CostCoverageCalibration implements Calibration {

    private static final int RUNS = 3000;
    /** The usual recipe takes 2000 replicates a run. */
    private static final int RUNS_OF_USUAL = 200;

    private static final double[] LENGTHS = {1, 2, 3.5, 6, 10, 16, 25, 40};
    private static final Cost FIRST = new Cost(0.6, 0.10, 0);
    private static final Cost SECOND = new Cost(0.1, 0.20, 0);

    private static final Map<String, Double> TRUTHS = truths();

    @Override
    public String title() {
        return "Coverage: fixed and marginal cost, half length, crossover";
    }

    @Override
    public String why() {
        return """
                Two configurations over eight texts of 1 to 40 s: 0.6 s + 0.10 · audio and 0.1 s + 0.20 · audio; luck as
                above, the host's shared by both in each round. *Bootstrap* is the usual recipe: rounds are drawn, then
                calls within them, 2000 times. It counts the luck of calls twice, once in the rounds' medians and once
                when they are drawn again, and knows nothing of the luck that a ratio's two parts share; so it is too
                wide. *Over rounds* is what ttsmark prints: the jackknife over rounds with Student's t, and Fieller's
                interval for the ratios.""";
    }

    @Override
    public Table simulate(Effort effort) {
        List<List<String>> rows = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        for (int rounds : new int[] {3, 5, 10}) {
            for (int calls : new int[] {10, 50}) {
                String cell = "costs " + rounds + " " + calls;
                Map<String, Covered> usual = covered(Simulation.runs(
                        cell, effort.runs(RUNS_OF_USUAL), random -> bootstrapped(rounds, calls, random)));
                Map<String, Covered> ours =
                        covered(Simulation.runs(cell, effort.runs(RUNS), random -> overRounds(rounds, calls, random)));
                ours.forEach((what, covered) -> {
                    rows.add(List.of(
                            what,
                            "" + rounds,
                            "" + calls,
                            usual.get(what).covered(),
                            usual.get(what).widths(),
                            covered.covered(),
                            covered.widths()));
                    goals.add(new Goal(
                            what + ", " + rounds + " rounds of " + calls + " calls: covered",
                            covered.share(),
                            0.93,
                            0.97,
                            covered.runs()));
                });
            }
        }
        return new Table(
                List.of("what", "rounds", "calls", "bootstrap: covered", "width", "over rounds: covered", "width"),
                rows,
                goals);
    }

    private static Map<String, Double> truths() {
        Map<String, Double> truths = new LinkedHashMap<>();
        truths.put("fixed cost", 0.6);
        truths.put("marginal cost", 0.10);
        truths.put("half length", 6.0);
        truths.put("crossover", 5.0);
        return truths;
    }

    private static Map<String, Covered> covered(List<Map<String, Optional<Interval>>> found) {
        Map<String, Covered> covered = new LinkedHashMap<>();
        TRUTHS.forEach((what, truth) -> covered.put(
                what, Covered.of(found.stream().map(run -> run.get(what)).toList(), truth)));
        return covered;
    }

    private static Map<String, Optional<Interval>> overRounds(int rounds, int calls, SplittableRandom random) {
        Texts texts = Texts.draw(rounds, calls, random);
        CostFit first = CostFit.line(LENGTHS, texts.first());
        CostFit second = CostFit.line(LENGTHS, texts.second());
        return Map.of(
                "fixed cost", first.interval(Cost::fixed),
                "marginal cost", first.interval(Cost::marginal),
                "half length", first.ratio(Cost::fixed, Cost::marginal),
                "crossover", first.crossingInterval(second));
    }

    private static Map<String, Optional<Interval>> bootstrapped(int rounds, int calls, SplittableRandom random) {
        Texts texts = Texts.draw(rounds, calls, random);
        CostFit first = CostFit.line(LENGTHS, texts.first());
        CostFit second = CostFit.line(LENGTHS, texts.second());
        Well19937c generator = new Well19937c(random.nextLong());
        List<Cost> a = PublishedBootstrap.replicates(LENGTHS, texts.first(), generator);
        List<Cost> b = PublishedBootstrap.replicates(LENGTHS, texts.second(), generator);
        Cost cost = first.cost();
        double[] crossings = IntStream.range(0, a.size())
                .mapToDouble(i -> (b.get(i).fixed() - a.get(i).fixed())
                        / (a.get(i).marginal() - b.get(i).marginal()))
                .toArray();
        return Map.of(
                "fixed cost",
                        usual(cost.fixed(), a.stream().mapToDouble(Cost::fixed).toArray(), rounds),
                "marginal cost",
                        usual(
                                cost.marginal(),
                                a.stream().mapToDouble(Cost::marginal).toArray(),
                                rounds),
                "half length",
                        usual(
                                cost.fixed() / cost.marginal(),
                                a.stream()
                                        .mapToDouble(c -> c.fixed() / c.marginal())
                                        .toArray(),
                                rounds),
                "crossover", usual(first.crossing(second), crossings, rounds));
    }

    private static Optional<Interval> usual(double estimate, double[] replicates, int rounds) {
        return Optional.of(PublishedBootstrap.interval(estimate, replicates, rounds));
    }

    /** Totals of both configurations, by text. */
    private record Texts(List<Rounds> first, List<Rounds> second) {

        static Texts draw(int rounds, int calls, SplittableRandom random) {
            ForkModel usual = ForkModel.USUAL;
            ForkModel model = new ForkModel(usual.betweenSd(), usual.driftSd(), usual.withinSd(), calls);
            double[] drift = model.drift(rounds, random);
            return new Texts(totals(FIRST, model, drift, random), totals(SECOND, model, drift, random));
        }

        private static List<Rounds> totals(Cost cost, ForkModel model, double[] drift, SplittableRandom random) {
            List<TreeMap<Integer, double[]>> texts = new ArrayList<>();
            for (int text = 0; text < LENGTHS.length; text++) {
                texts.add(new TreeMap<>());
            }
            ForkModel within = new ForkModel(0, 0, model.withinSd(), model.calls());
            for (int round = 0; round < drift.length; round++) {
                double luck = Math.exp(drift[round] + model.betweenSd() * random.nextGaussian());
                for (int text = 0; text < LENGTHS.length; text++) {
                    texts.get(text).put(round, within.calls(luck * cost.at(LENGTHS[text], 1), random));
                }
            }
            return texts.stream().map(text -> new Rounds(false, text)).toList();
        }
    }
}
