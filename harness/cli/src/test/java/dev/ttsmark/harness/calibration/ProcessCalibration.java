package dev.ttsmark.harness.calibration;

import dev.ttsmark.harness.stats.steady.Forks;
import dev.ttsmark.harness.stats.steady.ProcessSteadiness;
import dev.ttsmark.harness.stats.steady.Regime;
import dev.ttsmark.harness.stats.steady.TimedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Whether all calls of a few short processes, of many texts and in both regimes, tell who is steady. */
final class ProcessCalibration implements Calibration {

    private static final int RUNS = 500;
    private static final int TEXTS = 5;
    private static final List<Double> VARIATIONS = List.of(0.03, 0.05, 0.08);
    /** Counted calls that lie that far off their level, on average over those of one text, are no steady ones. */
    private static final double BIASED = Math.log(1.03);

    private record Size(int rounds, int calls) {}

    private static final List<Size> SIZES = List.of(
            new Size(2, 25),
            new Size(3, 25),
            new Size(3, 50),
            new Size(3, 100),
            new Size(3, 200),
            new Size(5, 25),
            new Size(10, 25),
            new Size(10, 50));

    private static final Size LONGEST = new Size(3, 200);
    private static final Size WANTED = new Size(3, 25);
    /** Of all processes, until a single text among five has as many as tell. */
    private static final int ENOUGH_FOR_ONE_TEXT = 249;

    private static final double USUAL = 0.05;

    private record Found(boolean steady, boolean wrongly, boolean textByText) {}

    @Override
    public String title() {
        return "Steady state of processes: do all their calls tell?";
    }

    @Override
    public String why() {
        return """
                Rounds of a run as they are: five texts whose levels lie 20-fold apart, each spoken once (a first sight,
                which takes half as long again and does not count here), then passes over all texts in changing order
                (60 % of the calls), then blocks of one text each; luck of a process 3 %, spikes as above. A process is
                judged on one series: all its calls in the order made, each relative to the level of its text and
                regime. Levels are fitted over all rounds together, in turn with levels of rounds, by the median of
                means of two (Hodges–Lehmann), without the first third of each text's calls in a round; the two regimes
                of a text have one level unless the same text again is faster by more than 5 %. Then the rule over
                forks, above, decides, and texts that go their own way are looked for one by one, over all processes: a
                trend of their calls' rank scores, and up to three first calls slower than the rest (Mann–Whitney), each
                at 1 % for all texts together. So is a trend of all calls, by 10 % or more and 3.5 standard errors.

                Share in percent that is found steady, then the share found steady **wrongly**: while speed keeps
                changing, or with calls counted that put a text's figures off by more than 3 %. Figures of an engine
                that warms up are right once its warm-up is left out. By comparison the last column has the share that
                is found steady, rightly or wrongly, text by text, each on its own calls in a row, in the longest of
                these rounds (3 × 200). What one of five texts does by itself is hidden among the calls of the others: that no
                more than 5 % pass wrongly holds for it from some 250 calls in all.""";
    }

    @Override
    public Table simulate(Effort effort) {
        int runs = effort.runs(RUNS);
        List<String> head = new ArrayList<>(List.of("processes", "variation"));
        SIZES.forEach(size -> head.add(size.rounds() + " × " + size.calls() + " calls"));
        head.add("text by text");
        List<List<String>> rows = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        for (ProcessKind kind : ProcessKind.values()) {
            for (double variation : VARIATIONS) {
                List<String> row = new ArrayList<>(List.of(kind.label, percent(variation) + " %"));
                String textByText = "";
                for (Size size : SIZES) {
                    List<Found> found = find(kind, variation, size, runs);
                    double steady = share(found.stream().filter(Found::steady).count(), runs);
                    double wrongly = share(found.stream().filter(Found::wrongly).count(), runs);
                    row.add(percent(steady) + " / **" + percent(wrongly) + "**");
                    if (size.equals(LONGEST)) {
                        textByText = percent(
                                share(found.stream().filter(Found::textByText).count(), runs));
                    }
                    if (variation == USUAL) {
                        goals(kind, size, steady, wrongly, runs, goals);
                    }
                }
                row.add(textByText);
                rows.add(row);
            }
        }
        return new Table(head, rows, goals);
    }

    private static void goals(ProcessKind kind, Size size, double steady, double wrongly, int runs, List<Goal> goals) {
        if (size.rounds() < WANTED.rounds()) {
            return;
        }
        String cell = kind.label + ", " + size + ": ";
        if (kind.steady) {
            goals.add(
                    Goal.atLeast(cell + "steady, found so", steady, kind == ProcessKind.CORRELATED ? 0.9 : 0.95, runs));
        } else if (!kind.ofOneText() || size.rounds() * size.calls() > ENOUGH_FOR_ONE_TEXT) {
            goals.add(Goal.atMost(cell + "wrongly found steady", wrongly, 0.05, runs));
        }
    }

    private static List<Found> find(ProcessKind kind, double variation, Size size, int runs) {
        ProcessModel model = new ProcessModel(kind, size.calls(), variation);
        return Simulation.runs(
                kind + " " + size + " " + variation, runs, random -> judge(model, size.rounds(), random));
    }

    private static Found judge(ProcessModel model, int rounds, SplittableRandom random) {
        List<List<ProcessModel.Drawn>> drawn =
                IntStream.range(0, rounds).mapToObj(r -> model.draw(random)).toList();
        List<List<TimedCall>> calls = drawn.stream()
                .map(round -> round.stream().map(ProcessModel.Drawn::call).toList())
                .toList();
        ProcessSteadiness found = ProcessSteadiness.of(calls);
        boolean wrongly = found.isSteady()
                && (model.kind().keepsMoving()
                        || IntStream.range(0, TEXTS).anyMatch(text -> bias(drawn, found, text) > BIASED));
        return new Found(found.isSteady(), wrongly, isSteadyTextByText(calls));
    }

    private static double bias(List<List<ProcessModel.Drawn>> drawn, ProcessSteadiness found, int text) {
        return Math.abs(IntStream.range(0, drawn.size())
                .boxed()
                .flatMap(r -> IntStream.range(0, drawn.get(r).size())
                        .filter(call -> found.counts(r, call))
                        .mapToObj(drawn.get(r)::get))
                .filter(call -> call.call().text() == text && !call.call().firstSight())
                .mapToDouble(call -> Math.log(call.slower()))
                .average()
                .orElse(0));
    }

    private static boolean isSteadyTextByText(List<List<TimedCall>> rounds) {
        return IntStream.range(0, TEXTS).allMatch(text -> Forks.of(rounds.stream()
                        .map(calls -> calls.stream()
                                .filter(call -> call.text() == text && call.regime() == Regime.SAME)
                                .mapToDouble(TimedCall::seconds)
                                .toArray())
                        .map(series -> series.length == 0 ? new double[] {1} : series)
                        .toList())
                .isSteady());
    }

    private static double share(long count, int runs) {
        return (double) count / runs;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f", share * 100);
    }
}
