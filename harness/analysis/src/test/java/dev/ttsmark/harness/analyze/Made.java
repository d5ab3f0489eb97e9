package dev.ttsmark.harness.analyze;

import dev.ttsmark.harness.table.NumberSeries;
import dev.ttsmark.harness.table.NumberSeries.Fork;
import dev.ttsmark.harness.table.NumberTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Tables of numbers whose truth is known. */
final class Made {

    static final IntToDoubleFunction FLAT = i -> 1;

    private Made() {}

    /** Log-normal values about a course, with noise of 2 %. */
    static double[] values(int n, long seed, IntToDoubleFunction course) {
        Random random = new Random(seed);
        return IntStream.range(0, n)
                .mapToDouble(i -> course.applyAsDouble(i) * Math.exp(0.02 * random.nextGaussian()))
                .toArray();
    }

    static Fork fork(String name, double[] values) {
        return new Fork(name, values, new double[0]);
    }

    static Fork fork(String name, double[] values, double length) {
        double[] lengths = new double[values.length];
        Arrays.fill(lengths, length);
        return new Fork(name, values, lengths);
    }

    static NumberSeries series(String name, Fork... forks) {
        return new NumberSeries(name, List.of(forks), 0);
    }

    static Analysis analysis(NumberSeries... series) {
        boolean lengths = series[0].forks().get(0).lengths().length > 0;
        boolean forks = !series[0].forks().get(0).name().isEmpty();
        return Analysis.of(new NumberTable(
                "made",
                "seconds",
                lengths ? Optional.of("chars") : Optional.empty(),
                forks,
                List.of(series),
                0,
                OptionalLong.empty(),
                Optional.empty()));
    }
}
