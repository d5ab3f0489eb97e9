package dev.ttsmark.harness.calibration;

import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.measure.TextPrecision;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.run.SimulatedRuns;
import dev.ttsmark.harness.run.SimulatedRuns.Paper;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.summary.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What adaptive rounds win over an equal split of the same time, and whether their intervals still hold the truth. */
final class RoundsCalibration implements Calibration {

    private static final int RUNS = 400;
    /** Of a single engine, which are cheap, and whose intervals are fewer. */
    private static final int STOPPED_RUNS = 2000;

    /** Three texts each; a call costs 0.1 s to 2.4 s. */
    private enum Field {
        CALM_AND_RESTLESS(
                "luck of processes 1, 2, 4, 8 %; equal costs",
                400,
                List.of(
                        new Paper(3, 0.01, 0.01, 0.005, 0.02),
                        new Paper(3, 0.01, 0.02, 0.005, 0.02),
                        new Paper(3, 0.01, 0.04, 0.005, 0.02),
                        new Paper(3, 0.01, 0.08, 0.005, 0.02))),
        CHEAP_AND_DEAR(
                "the same; the calmer, the dearer",
                600,
                List.of(
                        new Paper(5, 0.02, 0.01, 0.005, 0.02),
                        new Paper(4, 0.01, 0.02, 0.005, 0.02),
                        new Paper(3, 0.005, 0.04, 0.005, 0.02),
                        new Paper(2, 0.002, 0.08, 0.005, 0.02))),
        RESTLESS_AND_DEAR(
                "the same; the more restless, the dearer",
                600,
                List.of(
                        new Paper(2, 0.002, 0.01, 0.005, 0.02),
                        new Paper(3, 0.005, 0.02, 0.005, 0.02),
                        new Paper(4, 0.01, 0.04, 0.005, 0.02),
                        new Paper(5, 0.02, 0.08, 0.005, 0.02))),
        NOISY_CALLS(
                "luck of calls 8 %, of processes 1 %; loading 10 s",
                600, List.of(new Paper(10, 0.002, 0.01, 0.005, 0.08), new Paper(10, 0.005, 0.01, 0.005, 0.08)));

        private final String what;
        private final double budgetSeconds;
        private final List<Paper> engines;

        Field(String what, double budgetSeconds, List<Paper> engines) {
            this.what = what;
            this.budgetSeconds = budgetSeconds;
            this.engines = engines;
        }
    }

    /** Both schedules in one run: half-widths of every configuration and text, and how many hold the truth. */
    private record Outcome(double[] adaptive, double[] equal, int held, int intervals) {}

    @Override
    public String title() {
        return "Adaptive rounds against an equal split of the same time";
    }

    @Override
    public String why() {
        return """
                Whole runs on paper through the scheduler of `ttsmark run`: engines with known medians, a start of 2 s to
                10 s, three texts of 10, 40 and 120 characters, a cold call at twice and a first one at 1.2 times the
                usual time; 400 s to 600 s in all. Against it: every configuration gets the same share of the budget, for
                as many full rounds with the plan's calls as fit. *Widest* is the widest 95 % interval over all
                configurations and texts, which decides when a precision is reached; *RMS* is the root mean square of all
                half-widths; both are means over runs. No precision stops these runs: the whole budget is used. The widest
                interval is what the scheduler works on, so that is what it must win; RMS shows that it does not pay with
                the others. *Held* is the share of the adaptive intervals that hold the true median, though their number of
                rounds was chosen by looking; the last rows stop at a precision of 5 %, where luck could end a run too
                soon.""";
    }

    @Override
    public Table simulate(Effort effort) {
        int runs = effort.runs(RUNS);
        List<List<String>> rows = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        for (Field field : Field.values()) {
            List<Outcome> found = Simulation.runs("rounds " + field, runs, random -> both(field, random));
            double widest = mean(found, o -> max(o.adaptive())) / mean(found, o -> max(o.equal()));
            double rms = mean(found, o -> rms(o.adaptive())) / mean(found, o -> rms(o.equal()));
            double held = held(found);
            rows.add(List.of(
                    field.what,
                    percent(mean(found, o -> max(o.equal()))),
                    percent(mean(found, o -> max(o.adaptive()))),
                    ratio(widest),
                    ratio(rms),
                    percent(held)));
            goals.add(Goal.atMost(field.what + ": widest interval over that of the equal split", widest, 0.80, runs));
            goals.add(new Goal(field.what + ": held", held, 0.93, 0.97, runs));
        }
        for (double luck : new double[] {0.02, 0.04, 0.08}) {
            int stopped = effort.runs(STOPPED_RUNS);
            List<Outcome> found = Simulation.runs("stopping " + luck, stopped, random -> stopped(luck, random));
            double held = held(found);
            String what = String.format(Locale.ROOT, "stopped at 5 %%, luck of processes %.0f %%", luck * 100);
            rows.add(List.of(what, "–", percent(mean(found, o -> max(o.adaptive()))), "–", "–", percent(held)));
            goals.add(new Goal(what + ": held", held, 0.93, 0.97, stopped));
        }
        return new Table(
                List.of("configurations", "widest, equal split", "widest, adaptive", "ratio", "ratio of RMS", "held"),
                rows,
                goals);
    }

    private static Outcome both(Field field, SplittableRandom random) {
        Plan plan = SimulatedRuns.plan(field.engines.size(), field.budgetSeconds, 1e-4);
        List<Row> adaptive = SimulatedRuns.adaptive(field.engines, plan, Precision::of, random.split());
        List<Row> equal = SimulatedRuns.equalSplit(field.engines, plan, random.split());
        return outcome(field.engines, adaptive, equal);
    }

    private static Outcome stopped(double luck, SplittableRandom random) {
        List<Paper> engines = List.of(new Paper(3, 0.01, luck, 0.005, 0.02));
        Plan plan = SimulatedRuns.plan(1, 3600, 0.05);
        return outcome(engines, SimulatedRuns.adaptive(engines, plan, Precision::of, random), List.of());
    }

    private static Outcome outcome(List<Paper> engines, List<Row> adaptive, List<Row> equal) {
        int held = 0;
        int intervals = 0;
        for (int i = 0; i < engines.size(); i++) {
            List<Row> own = of(adaptive, i);
            for (var text : SimulatedRuns.TEXTS) {
                double truth = engines.get(i).median(text.characters());
                Estimate estimate = SimulatedRuns.totals(own, text).estimate().orElseThrow();
                held += estimate.interval().orElseThrow().contains(truth) ? 1 : 0;
                intervals++;
            }
        }
        return new Outcome(halfWidths(engines.size(), adaptive), halfWidths(engines.size(), equal), held, intervals);
    }

    private static List<Row> of(List<Row> rows, int engine) {
        return rows.stream()
                .filter(row -> row.configuration().equals("" + engine))
                .toList();
    }

    private static double[] halfWidths(int engines, List<Row> rows) {
        return IntStream.range(0, engines)
                .boxed()
                .flatMap(i -> Precision.of(of(rows, i)).stream())
                .mapToDouble(TextPrecision::halfWidth)
                .toArray();
    }

    private static double max(double[] values) {
        return java.util.Arrays.stream(values).max().orElse(Double.NaN);
    }

    private static double rms(double[] values) {
        return Math.sqrt(
                java.util.Arrays.stream(values).map(v -> v * v).average().orElse(Double.NaN));
    }

    private static double mean(List<Outcome> found, java.util.function.ToDoubleFunction<Outcome> of) {
        return found.stream().mapToDouble(of).average().orElseThrow();
    }

    private static double held(List<Outcome> found) {
        return mean(found, Outcome::held) / mean(found, Outcome::intervals);
    }

    private static String percent(double share) {
        return Goal.percent(share);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}
