package dev.ttsmark.harness.calibration;

import dev.ttsmark.harness.stats.steady.Forks;
import dev.ttsmark.harness.stats.steady.Forks.Consistency;
import dev.ttsmark.harness.stats.steady.SteadyClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the rule over forks lets honest engines be gated on and holds back the others. */
final class ForksCalibration implements Calibration {

    private static final int RUNS = 200;
    private static final int CALLS = 60;
    private static final double SOUND = 0.95;

    /** What one engine was found to be, by either rule. */
    private record Found(boolean steady, boolean inconsistent, boolean right, boolean steadyAsPublished) {}

    @Override
    public String title() {
        return "Steady state over forks: who may be gated on?";
    }

    @Override
    public String why() {
        return """
                5 and 10 forks of one engine, 60 calls each. *Steady* is consistent with one level at the end, which is
                what may be gated on; *inconsistent* cannot be summed up. Beside it stands the published rule on the
                published recipe (all forks flat or warming up, or all slowing down): it refuses most honest engines,
                because each fork is misjudged now and then.

                Here each of K forks is judged with ln K nats more asked of everything but one level; up to as many
                unsteady or slowing forks are put down to chance as a binomial count at 1 % a fork exceeds with a
                probability of at most 1 %, but never more than every fifth; and the course that forks share, their
                median call by call, is judged as well, with 2 · ln K nats more where no fork by itself seems at fault.
                It shows a drift or a warm-up that no single fork shows, and forks that are flat once it is taken out
                are consistent. What the rule cannot see is told by the last rows: with calls that vary by 8 %, a weak
                fault in three forks of ten is often taken for chance. The medians that a gate compares hardly move with
                it.""";
    }

    @Override
    public Table simulate(Effort effort) {
        int runs = effort.runs(RUNS);
        List<List<String>> rows = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        for (ForkCase engine : ForkCase.ALL) {
            for (int forks : new int[] {5, 10}) {
                List<String> row = new ArrayList<>(List.of(engine.label(), "" + forks, engine.sound() ? "yes" : "no"));
                for (double variation : new double[] {0.03, 0.08}) {
                    List<Found> found = Simulation.runs(
                            engine.label() + " " + forks + " " + variation,
                            runs,
                            random -> find(engine, engine.draw(forks, CALLS, variation, random)));
                    double steady = share(found.stream().filter(Found::steady).count(), runs);
                    row.add("**" + percent(steady) + "** / "
                            + percent(share(
                                    found.stream()
                                            .filter(Found::steadyAsPublished)
                                            .count(),
                                    runs)));
                    row.add(percent(
                            share(found.stream().filter(Found::inconsistent).count(), runs)));
                    row.add(
                            engine.uniform()
                                    ? percent(share(
                                            found.stream().filter(Found::right).count(), runs))
                                    : "–");
                    goals(engine, forks, variation, steady, runs, goals);
                }
                rows.add(row);
            }
        }
        return new Table(head(), rows, goals);
    }

    private static List<String> head() {
        List<String> head = new ArrayList<>(List.of("engine", "forks", "to be gated on"));
        for (String variation : List.of("3 %", "8 %")) {
            head.add(variation + ": steady / as published");
            head.add(variation + ": inconsistent");
            head.add(variation + ": true class");
        }
        return head;
    }

    private static void goals(ForkCase engine, int forks, double variation, double steady, int runs, List<Goal> goals) {
        String what = engine.label() + ", " + forks + " forks, " + percent(variation) + " %: steady";
        if (engine.sound()) {
            goals.add(Goal.atLeast(what, steady, engine.usual() == SeriesKind.CORRELATED ? 0.90 : SOUND, runs));
        } else if (variation < 0.05) {
            goals.add(Goal.atMost(what, steady, 1 - SOUND, runs));
        }
    }

    private static Found find(ForkCase engine, List<double[]> series) {
        Forks forks = Forks.of(series);
        boolean inconsistent = forks.consistency() == Consistency.INCONSISTENT;
        return new Found(
                forks.isSteady(),
                inconsistent,
                !inconsistent && forks.kind() == engine.truth(),
                steadyAsPublished(series.stream().map(PublishedRecipe::classify).collect(Collectors.toSet())));
    }

    private static boolean steadyAsPublished(Set<SteadyClass> kinds) {
        return kinds.equals(Set.of(SteadyClass.SLOWDOWN)) || kinds.stream().allMatch(SteadyClass::isSound);
    }

    private static double share(long count, int runs) {
        return (double) count / runs;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f", share * 100);
    }
}
