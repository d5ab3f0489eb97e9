package dev.ttsmark.harness.calibration;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Runs on every core, each with a generator of its own, so that the outcome does not depend on how many there are. */
final class Simulation {

    private static final long SEED = 20_260_101;

    private Simulation() {}

    /**
     * Outcomes in the order of runs.
     *
     * @param cell tells the rows of a table apart; two with the same name draw the same luck
     */
    static <T> List<T> runs(String cell, int runs, Function<SplittableRandom, T> run) {
        SplittableRandom seeds = new SplittableRandom(SEED + cell.hashCode());
        long[] own = seeds.longs(runs).toArray();
        return IntStream.range(0, runs)
                .parallel()
                .mapToObj(i -> run.apply(new SplittableRandom(own[i])))
                .toList();
    }

    /** Share of outcomes equal to one. */
    static <T> double share(List<T> outcomes, T one) {
        return (double) outcomes.stream().filter(one::equals).count() / outcomes.size();
    }
}
