package dev.ttsmark.harness.calibration;

import dev.ttsmark.harness.stats.steady.Forks;
import dev.ttsmark.harness.stats.steady.SteadyClass;
import dev.ttsmark.harness.stats.steady.SteadyState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Coarse clocks, modes and heavy tails are no change; and a change is still seen through them. */
final class ExchangeableCalibration implements Calibration {

    private static final int RUNS = 1000;
    private static final int[] LENGTHS = {30, 40, 60, 100, 300, 1000};
    private static final int LONG = 300;
    private static final int FEWER_WHERE_LONG = 4;
    private static final int FORKS = 8;
    private static final int CALLS = 60;
    private static final double MOST_WRONG = 0.05;
    /** In shorter ones the step has fewer calls than the shortest level. */
    private static final int SHORTEST_WITH_LATE_STEP = 40;

    /** What the calls do beside their noise. */
    private record Course(String label, SteadyClass truth) {

        private static final Course FLAT = new Course("flat", SteadyClass.FLAT);
        private static final Course SLOW_FIFTH = new Course("first 20 % three times as slow", SteadyClass.WARMUP);
        private static final Course LATE_STEP =
                new Course("last 15 % three times as slow", SteadyClass.NO_STEADY_STATE);

        double[] of(double[] calls) {
            double[] slower = calls.clone();
            for (int i = 0; i < calls.length; i++) {
                boolean isSlow =
                        this == SLOW_FIFTH && i < 0.2 * calls.length || this == LATE_STEP && i >= 0.85 * calls.length;
                slower[i] *= isSlow ? 3 : 1;
            }
            return slower;
        }
    }

    @Override
    public String title() {
        return "Steady state: coarse clocks, modes and heavy tails";
    }

    @Override
    public String why() {
        return """
                Independent calls as coarse clocks, engines with several paths and busy machines give them; no order of
                them means anything. Share in percent that is **not** given its true class, by calls in a series; for 8
                forks of 60 calls, the share that could not be gated on (of changes: that could be).

                Judged by likelihood alone, a third to two thirds of such series seem to change: neighbours that are
                equal make the noise look like nothing, and the rarer value like a spike or a level. So a spike must lie
                half as far again from its neighbours as 85 % of calls do, and a shape must also hold on normal scores
                of the ranks, ties in random order. Whatever the distribution of independent calls, each order of their
                scores is as likely as any other, which makes them Gaussian noise; at most as many are mistaken as of
                that. There a shape needs 4 nats less (n ÷ 10 in shorter series), and another fifth of a nat for each
                that the values gain; changes of level that it can do without are dropped. Slow calls at the start count
                as such only where all calls that are about as slow (two thirds as far from the median) would come to
                lie there in 1 % of orders, or where no others are. Four calls, 15 % of 30, are fewer than a level
                needs.""";
    }

    @Override
    public Table simulate(Effort effort) {
        List<String> head = new ArrayList<>(List.of("calls", "course"));
        IntStream.of(LENGTHS).forEach(n -> head.add("n = " + n));
        head.add(FORKS + " forks");
        List<List<String>> rows = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        for (NoiseKind noise : NoiseKind.values()) {
            rows.add(row(noise, Course.FLAT, effort, goals));
        }
        for (NoiseKind noise : List.of(NoiseKind.CLOCK_OF_WINDOWS, NoiseKind.EVEN_MODES, NoiseKind.HEAVY)) {
            Stream.of(Course.SLOW_FIFTH, Course.LATE_STEP)
                    .forEach(course -> rows.add(row(noise, course, effort, goals)));
        }
        return new Table(head, rows, goals);
    }

    private static List<String> row(NoiseKind noise, Course course, Effort effort, List<Goal> goals) {
        List<String> row = new ArrayList<>(List.of(noise.label, course.label()));
        for (int n : LENGTHS) {
            int runs = effort.runs(n < LONG ? RUNS : RUNS / FEWER_WHERE_LONG);
            double wrong = 1
                    - Simulation.share(
                            Simulation.runs(noise + course.label() + n, runs, random -> SteadyState.of(
                                            course.of(noise.draw(n, random)))
                                    .kind()),
                            course.truth());
            row.add(percent(wrong));
            String what = noise.label + ", n = " + n + ": " + course.label();
            if (course == Course.FLAT || n >= SHORTEST_WITH_LATE_STEP) {
                goals.add(Goal.atMost(what + ", misjudged", wrong, MOST_WRONG, runs));
            }
        }
        int runs = effort.runs(RUNS / FEWER_WHERE_LONG);
        boolean isSound = course.truth().isSound();
        double unfit = Simulation.share(
                Simulation.runs(noise + course.label() + " forks", runs, random -> forks(noise, course, random)
                        .isSteady()),
                !isSound);
        row.add(percent(unfit));
        goals.add(Goal.atMost(
                noise.label + ": "
                        + (isSound ? "forks that could not be gated on" : "forks that could be, and must not"),
                unfit,
                isSound ? 0.01 : MOST_WRONG,
                runs));
        return row;
    }

    private static Forks forks(NoiseKind noise, Course course, SplittableRandom random) {
        return Forks.of(Stream.generate(() -> course.of(noise.draw(CALLS, random)))
                .limit(FORKS)
                .toList());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 100);
    }
}
