package dev.ttsmark.harness.stats.steady;

import dev.ttsmark.harness.stats.Quantiles;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/** What forks have in common: the median over forks at each call, relative to the level of each. */
final class Course {

    private final double[] logarithms;

    private Course(double[] logarithms) {
        this.logarithms = logarithms;
    }

    /** @param series at least one; the course is as long as the shortest */
    static Course of(List<double[]> series) {
        int length = series.stream().mapToInt(s -> s.length).min().orElseThrow();
        double[] levels = series.stream()
                .mapToDouble(s -> FastMath.log(Quantiles.median(s)))
                .toArray();
        double[] course = new double[length];
        double[] across = new double[levels.length];
        for (int i = 0; i < length; i++) {
            for (int fork = 0; fork < levels.length; fork++) {
                across[fork] = FastMath.log(series.get(fork)[i]) - levels[fork];
            }
            course[i] = Quantiles.median(across);
        }
        return new Course(course);
    }

    /** Around 1. */
    double[] seconds() {
        double[] seconds = new double[logarithms.length];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = FastMath.exp(logarithms[i]);
        }
        return seconds;
    }

    /** What is a fork's own: its calls over the course, as far as that goes. */
    double[] rest(double[] fork) {
        double[] rest = new double[logarithms.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = fork[i] * FastMath.exp(-logarithms[i]);
        }
        return rest;
    }
}
