package dev.ttsmark.harness.stats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** How numbers are written for people: three significant digits, a full stop, no grouping; the same on every machine. */
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
        double magnitude = Math.abs(value);
        if (magnitude < SMALLEST_PLAIN || magnitude >= LARGEST_PLAIN) {
            return scientific(rounded);
        }
        int decimals = Math.max(0, 2 - exponent(rounded));
        return rounded.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    }

    /** For example [1.70, 1.84]; nothing where both ends are printed alike, since the value says it all. */
    public static String interval(Interval interval, DoubleFunction<String> write) {
        String low = write.apply(interval.low());
        String high = write.apply(interval.high());
        return low.equals(high) ? "" : "[" + low + ", " + high + "]";
    }

    /** The same with three digits; nothing where there is none. */
    public static String interval(Optional<Interval> interval) {
        return interval.map(i -> interval(i, Numbers::three)).orElse("");
    }

    /** The same after a space, in units of {@code unit}: for the middle of a sentence. */
    public static String interval(Interval interval, double unit) {
        String written = interval(interval, end -> three(end / unit));
        return written.isEmpty() ? "" : " " + written;
    }

    /** A share as percent: 0.0312 as 3.12 %. */
    public static String percent(double share) {
        return three(share * 100) + "\u00a0%";
    }

    /** Bytes as binary megabytes, for heads that say MiB. */
    public static String mebibytes(double bytes) {
        return three(bytes / (1 << 20));
    }

    private static String scientific(BigDecimal rounded) {
        int exponent = exponent(rounded);
        return rounded.movePointLeft(exponent)
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .toPlainString() + "e" + exponent;
    }

    private static int exponent(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }
}
