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
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether a gate as a whole fails where nothing changed, however many cells it compares. */
final class FamilyCalibration implements Calibration {

    private static final int CELLS = 100_000;
    private static final int CHANGED_CELLS = 10_000;
    private static final int[] FAMILIES = {1, 5, 40, 200};
    private static final int CALLS = 50;
    private static final List<Looks> PROCEDURES =
            List.of(Looks.once(6), Looks.once(8), Looks.once(10), Looks.SEQUENTIAL);
    private static final int MOST_PAIRS = 15;
    private static final double POWER = 0.9;

    /** Calls of one fork, or the one value that it has. */
    private record Engine(String label, Function<SplittableRandom, double[]> fork) {

        static final List<Engine> ALL = List.of(
                new Engine("calls 8 %, processes 2 %", random -> new ForkModel(0.02, 0, 0.08, CALLS).calls(1, random)),
                ofCalls(NoiseKind.EVEN_MODES),
                ofCalls(NoiseKind.TWO_TICKS),
                ofCalls(NoiseKind.CLOCK_OF_WINDOWS),
                ofCalls(NoiseKind.PARETO),
                new Engine("processes " + NoiseKind.HEAVY.label, random -> NoiseKind.HEAVY.draw(1, random)),
                new Engine("processes 10 or 14", random -> new double[] {random.nextBoolean() ? 10 : 14}),
                new Engine("processes 10, 12 or 14", random -> new double[] {10 + 2 * random.nextInt(3)}));

        private static Engine ofCalls(NoiseKind noise) {
            return new Engine("calls " + noise.label, random -> noise.draw(CALLS, random));
        }

        /** Whether a cell fails in a family of each size. */
        boolean[] fails(Looks procedure, Pair pair, SplittableRandom random) {
            boolean[] fails = new boolean[FAMILIES.length];
            for (int i = 0; i < fails.length; i++) {
                Looks looks = procedure.among(FAMILIES[i]);
                fails[i] = pair.fails(looks)
                        && (looks.phases() == 1 || pair(random).fails(looks));
            }
            return fails;
        }

        Pair pair(SplittableRandom random) {
            return new Pair(medians(random), medians(random));
        }

        private ForkMedians medians(SplittableRandom random) {
            return ForkMedians.of(
                    Stream.generate(() -> fork.apply(random)).limit(MOST_PAIRS).toList());
        }
    }

    /** A thing, and itself again or something slower. */
    private record Pair(ForkMedians baseline, ForkMedians candidate) {

        static Pair tenthSlower(SplittableRandom random) {
            ForkModel usual = ForkModel.USUAL;
            double[] drift = usual.drift(MOST_PAIRS, random);
            return new Pair(usual.medians(1, drift, random), usual.medians(1.1, drift, random));
        }

        boolean fails(Looks looks) {
            return PairedComparison.of(baseline, candidate, looks, Margin.FIVE_PERCENT)
                            .verdict()
                    == Verdict.FAIL;
        }
    }

    @Override
    public String title() {
        return "The gate as a whole: many cells";
    }

    @Override
    public String why() {
        return """
                Share in percent of whole gates that FAIL where nothing changed, by cells compared at once, each with a
                margin of 5 %; below, of gates in which one cell became 10 % slower, processes and calls as in the last
                section. *5 / 10 / 15, twice* is what `--measure` does: a FAIL must repeat in fresh processes.

                A cell fails if it is beyond its margin at 95 % and slower at all at a level that leaves the gate 1 % of
                false FAILs whatever the number of cells (Bonferroni). Student's t is not to be trusted so far out where
                medians of rounds have modes, since a few rounds that happen to be alike leave no scatter: it is wrong
                by a factor of up to two. So 0.4 % are spent, not 1 %; K rounds of each can make no cell fail whose
                share of the error is less than 4^−K, the chance that forks of two modes, as many fast as slow, put all
                of the baseline in the fast and all of the candidate in the slow one; and there pairs are never taken to
                scatter less than calls make their medians by themselves (Maritz and Jarrett 1978). Six rounds are
                enough for 16 cells, eight for 262.""";
    }

    @Override
    public Table simulate(Effort effort) {
        List<String> head = new ArrayList<>(List.of("medians of rounds", "pairs"));
        IntStream.of(FAMILIES).forEach(cells -> head.add(cells == 1 ? "1 cell" : cells + " cells"));
        List<List<String>> rows = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        Engine.ALL.forEach(engine -> nothingChanged(engine, effort.runs(CELLS), rows, goals));
        PROCEDURES.forEach(procedure -> oneChanged(procedure, effort.runs(CHANGED_CELLS), rows, goals));
        return new Table(head, rows, goals);
    }

    private static void nothingChanged(Engine engine, int cells, List<List<String>> rows, List<Goal> goals) {
        List<boolean[][]> found = Simulation.runs("family " + engine.label(), cells, random -> {
            Pair pair = engine.pair(random);
            return PROCEDURES.stream()
                    .map(procedure -> engine.fails(procedure, pair, random))
                    .toArray(boolean[][]::new);
        });
        for (int procedure = 0; procedure < PROCEDURES.size(); procedure++) {
            List<String> row = new ArrayList<>(List.of(engine.label(), name(PROCEDURES.get(procedure))));
            for (int family = 0; family < FAMILIES.length; family++) {
                int p = procedure;
                int f = family;
                double cell =
                        (double) found.stream().filter(fails -> fails[p][f]).count() / cells;
                double gate = 1 - Math.pow(1 - cell, FAMILIES[family]);
                row.add(percent(gate));
                goals.add(Goal.atMost(
                        row.get(0) + ", " + row.get(1) + ", " + FAMILIES[family]
                                + ": whole gates failed, nothing changed",
                        gate,
                        Looks.FALSE_FAIL,
                        Math.max(1, cells / FAMILIES[family])));
            }
            rows.add(row);
        }
    }

    private static void oneChanged(Looks procedure, int runs, List<List<String>> rows, List<Goal> goals) {
        List<String> row = new ArrayList<>(List.of("one cell +10 %", name(procedure)));
        for (int cells : FAMILIES) {
            Looks looks = procedure.among(cells);
            List<Boolean> failed = Simulation.runs(
                    "family +10 %",
                    runs, random -> Stream.generate(() -> Pair.tenthSlower(random))
                            .limit(looks.phases())
                            .allMatch(pair -> pair.fails(looks)));
            double share = Simulation.share(failed, true);
            row.add(percent(share));
            if (looks.pairs().get(0) >= 10 && cells == 40 || looks.phases() > 1) {
                goals.add(Goal.atLeast(name(looks) + ": one of " + cells + " cells +10 %, failed", share, POWER, runs));
            }
        }
        rows.add(row);
    }

    private static String name(Looks looks) {
        String pairs =
                String.join(" / ", looks.pairs().stream().map(String::valueOf).toList());
        return looks.phases() == 1 ? pairs : pairs + ", twice";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f", share * 100);
    }
}
