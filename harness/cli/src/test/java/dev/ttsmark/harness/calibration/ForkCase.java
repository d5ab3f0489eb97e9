package dev.ttsmark.harness.calibration;

import dev.ttsmark.harness.stats.steady.SteadyClass;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Forks of one engine, made of series whose class is known.
 *
 * @param usual what most forks do
 * @param other what the rest do
 * @param share of forks that do the other, of each engine exactly
 */
record ForkCase(String label, SeriesKind usual, SeriesKind other, double share) {

    static final List<ForkCase> ALL = List.of(
            all(SeriesKind.FLAT),
            all(SeriesKind.SPIKES),
            all(SeriesKind.CORRELATED),
            all(SeriesKind.SLOW_FIFTH),
            all(SeriesKind.SLOW_THIRD),
            new ForkCase("half flat, half slow at first", SeriesKind.FLAT, SeriesKind.SLOW_FIFTH, 0.5),
            all(SeriesKind.SLOW_DRIFT),
            all(SeriesKind.LATE_STEP),
            all(SeriesKind.CYCLE),
            new ForkCase("half flat, half late step", SeriesKind.FLAT, SeriesKind.LATE_STEP, 0.5),
            new ForkCase("30 % late step, the rest flat", SeriesKind.FLAT, SeriesKind.LATE_STEP, 0.3),
            new ForkCase("30 % slow drift, the rest flat", SeriesKind.FLAT, SeriesKind.SLOW_DRIFT, 0.3));

    private static ForkCase all(SeriesKind kind) {
        return new ForkCase("all: " + kind.label, kind, kind, 0);
    }

    List<double[]> draw(int forks, int n, double variation, SplittableRandom random) {
        long others = Math.round(share * forks);
        List<double[]> series = new ArrayList<>();
        for (int fork = 0; fork < forks; fork++) {
            series.add((fork < others ? other : usual).draw(n, variation, random));
        }
        return series;
    }

    /** Whether such an engine may be gated on. */
    boolean sound() {
        return usual.truth.isSound() && (share == 0 || other.truth.isSound());
    }

    /** Whether all forks do the same. */
    boolean uniform() {
        return share == 0;
    }

    SteadyClass truth() {
        return usual.truth;
    }
}
