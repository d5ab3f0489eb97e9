package dev.ttsmark.harness.report;

import dev.ttsmark.harness.report.Figure.Tick;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Maps values from 0 to at least {@code highest} onto drawing coordinates, with round values on its ticks. */
final class Axis {

    private static final int MOST_STEPS = 5;

    private final double from;
    private final double to;
    private final BigDecimal step;
    private final int steps;

    /**
     * @param from coordinate of the value 0
     * @param to coordinate of the last tick
     */
    Axis(double highest, double from, double to) {
        this.from = from;
        this.to = to;
        this.step = step(highest);
        this.steps = Math.max(1, (int) Math.ceil(highest / step.doubleValue() - 1e-9));
    }

    String at(double value) {
        return coordinate(place(value));
    }

    /** Coordinate of a value. */
    double place(double value) {
        return from + (to - from) * value / last();
    }

    /** The value at the last tick. */
    double last() {
        return step.doubleValue() * steps;
    }

    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            BigDecimal value = step.multiply(BigDecimal.valueOf(i));
            ticks.add(new Tick(at(value.doubleValue()), value.signum() == 0 ? "0" : value.toPlainString()));
        }
        return ticks;
    }

    static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** The smallest of 1, 2 and 5 times a power of ten that needs no more than {@link #MOST_STEPS}. */
    private static BigDecimal step(double highest) {
        if (!(highest > 0)) {
            return BigDecimal.ONE;
        }
        BigDecimal least = BigDecimal.valueOf(highest).divide(BigDecimal.valueOf(MOST_STEPS), 12, RoundingMode.UP);
        int exponent = least.precision() - least.scale() - 1;
        for (int digit : new int[] {1, 2, 5, 10}) {
            BigDecimal candidate = plain(BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent));
            if (candidate.compareTo(least) >= 0) {
                return candidate;
            }
        }
        throw new IllegalStateException("unreachable: ten times a power of ten exceeds its own decade");
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
