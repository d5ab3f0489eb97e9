package dev.ttsmark.harness.stats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How sentences write numbers: three significant digits, a full stop, no grouping; the same on every machine. */
public final class Numbers {

    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final double SMALLEST_PLAIN = 1e-6;
    private static final double LARGEST_PLAIN = 1e9;

    private Numbers() {}

    /** For example 1.77, 0.0594, 12.0, 1230, 4.56e-8; never a value other than 0 as 0. */
    public static String three(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("not a number that can be printed: " + value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(THREE);
        int exponent = exponent(rounded);
        double magnitude = Math.abs(value);
        if (magnitude < SMALLEST_PLAIN || magnitude >= LARGEST_PLAIN) {
            return rounded.movePointLeft(exponent)
                            .setScale(2, RoundingMode.HALF_EVEN)
                            .toPlainString()
                    + "e" + exponent;
        }
        return rounded.setScale(Math.max(0, 2 - exponent), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** For example " [1.70, 1.84]", in units of {@code unit}; nothing where both ends are written alike. */
    static String interval(Interval interval, double unit) {
        String low = three(interval.low() / unit);
        String high = three(interval.high() / unit);
        return low.equals(high) ? "" : " [" + low + ", " + high + "]";
    }

    /** A share as percent: 0.0312 as 3.12 %. */
    public static String percent(double share) {
        return three(share * 100) + "\u00a0%";
    }

    private static int exponent(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }
}
