package dev.ttsmark.harness.calibration;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Independent calls that no bell curve describes: coarse clocks, several modes, heavy tails. */
enum NoiseKind {
    BELL("log-normal, 8 %", random -> Math.exp(0.08 * random.nextGaussian())),
    CLOCK_OF_WINDOWS("15, 16, 16, 16, 31", random -> oneOf(random, 15, 16, 16, 16, 31)),
    TWO_TICKS("1 or 2", random -> oneOf(random, 1, 2)),
    CLOCK_OF_MILLISECONDS("3 ± 0.7, to the unit", random -> Math.max(1, Math.rint(3 + 0.7 * random.nextGaussian()))),
    FINER_CLOCK("30 ± 0.7, to the unit", random -> Math.rint(30 + 0.7 * random.nextGaussian())),
    MOSTLY_TIED("10, one in ten 20", random -> random.nextDouble() < 0.1 ? 20 : 10),
    EVEN_MODES("10 or 14, ± 0.1", random -> near(random, 0.5)),
    RARE_MODE("10, one in twenty 14, ± 0.1", random -> near(random, 0.05)),
    THREE_MODES("70 % 10, 25 % 14, 5 % 30, ± 1 %", random -> threeModes(random)),
    SKEWED("log-normal, 100 %", random -> Math.exp(random.nextGaussian())),
    PARETO("10 + Pareto, exponent 1.5", random -> 10 + 0.2 * Math.pow(random.nextDouble(), -1 / 1.5)),
    HEAVY("Student's t, 2 degrees", random -> Math.max(1, 100 + 3 * student(random)));

    final String label;
    private final ToDoubleFunction<SplittableRandom> call;

    NoiseKind(String label, ToDoubleFunction<SplittableRandom> call) {
        this.label = label;
        this.call = call;
    }

    double call(SplittableRandom random) {
        return call.applyAsDouble(random);
    }

    double[] draw(int n, SplittableRandom random) {
        double[] calls = new double[n];
        for (int i = 0; i < n; i++) {
            calls[i] = call(random);
        }
        return calls;
    }

    private static double oneOf(SplittableRandom random, double... values) {
        return values[random.nextInt(values.length)];
    }

    private static double near(SplittableRandom random, double shareOfSlow) {
        return (random.nextDouble() < shareOfSlow ? 14 : 10) + 0.1 * random.nextGaussian();
    }

    private static double threeModes(SplittableRandom random) {
        double where = random.nextDouble();
        return (where < 0.7 ? 10 : where < 0.95 ? 14 : 30) * Math.exp(0.01 * random.nextGaussian());
    }

    private static double student(SplittableRandom random) {
        double one = random.nextGaussian();
        double other = random.nextGaussian();
        return random.nextGaussian() / Math.sqrt((one * one + other * other) / 2);
    }
}
