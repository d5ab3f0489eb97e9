package dev.ttsmark.harness.calibration;

import dev.ttsmark.harness.stats.compare.ForkMedians;
import dev.ttsmark.harness.stats.compare.Look.Verdict;
import dev.ttsmark.harness.stats.compare.Looks;
import dev.ttsmark.harness.stats.compare.Margin;
import dev.ttsmark.harness.stats.compare.PairedComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** False alarms and power of the paired comparison. */
final class GateCalibration implements Calibration {

    private static final int RUNS = 10_000;

    @Override
    public String title() {
        return "The gate: false alarms and power";
    }

    @Override
    public String why() {
        return """
                Baseline and candidate in pairs of fresh processes, 50 calls each; between processes 2 %, of the host
                3 % (shared by a pair), between calls 8 %. The margin is 5 %. A change of exactly 5 % lies on the
                margin, so it must be neither passed nor failed more than 2.5 % of the time. *5 / 10 / 15* is the
                procedure as a whole: it looks after 5 pairs and goes on only while undecided, at most to 15.""";
    }

    @Override
    public Table simulate(Effort effort) {
        int runs = effort.runs(RUNS);
        List<List<String>> rows = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        for (double change : new double[] {0, 0.05, 0.10}) {
            for (Looks looks : List.of(Looks.once(5), Looks.once(10), Looks.once(15), Looks.SEQUENTIAL)) {
                List<PairedComparison> found = Simulation.runs(
                        "gate " + change, runs, random -> compare(ForkModel.USUAL, 1 + change, looks, random));
                List<Verdict> verdicts =
                        found.stream().map(PairedComparison::verdict).toList();
                double pass = Simulation.share(verdicts, Verdict.PASS);
                double fail = Simulation.share(verdicts, Verdict.FAIL);
                String name = name(looks);
                rows.add(List.of(
                        change == 0 ? "none" : String.format(Locale.ROOT, "+%.0f %%", change * 100),
                        name,
                        Goal.percent(pass),
                        Goal.percent(1 - pass - fail),
                        Goal.percent(fail),
                        String.format(Locale.ROOT, "%.1f", meanPairs(found))));
                goals(goals, change, name, pass, fail, runs);
            }
        }
        return new Table(List.of("change", "pairs", "PASS", "INCONCLUSIVE", "FAIL", "pairs used"), rows, goals);
    }

    private static void goals(List<Goal> goals, double change, String pairs, double pass, double fail, int runs) {
        boolean atLeastTen = !pairs.equals("5");
        if (change == 0) {
            goals.add(Goal.atMost(pairs + " pairs: no change, failed", fail, 0, runs));
            if (atLeastTen) {
                goals.add(Goal.atLeast(pairs + " pairs: no change, passed", pass, 0.97, runs));
            }
        } else if (change < 0.1) {
            goals.add(Goal.atMost(pairs + " pairs: +5 %, passed", pass, 0.03, runs));
            goals.add(Goal.atMost(pairs + " pairs: +5 %, failed", fail, 0.03, runs));
        } else {
            goals.add(Goal.atMost(pairs + " pairs: +10 %, passed", pass, 0, runs));
            if (atLeastTen) {
                goals.add(Goal.atLeast(pairs + " pairs: +10 %, failed", fail, 0.96, runs));
            }
        }
    }

    private static PairedComparison compare(ForkModel model, double ratio, Looks looks, SplittableRandom random) {
        int most = looks.pairs().get(looks.pairs().size() - 1);
        double[] drift = model.drift(most, random);
        ForkMedians baseline = model.medians(1, drift, random);
        ForkMedians candidate = model.medians(ratio, drift, random);
        return PairedComparison.of(baseline, candidate, looks, Margin.FIVE_PERCENT);
    }

    private static double meanPairs(List<PairedComparison> found) {
        return found.stream()
                .mapToInt(c -> c.looks().get(c.looks().size() - 1).pairs())
                .average()
                .orElseThrow();
    }

    private static String name(Looks looks) {
        return String.join(" / ", looks.pairs().stream().map(String::valueOf).toList());
    }
}
