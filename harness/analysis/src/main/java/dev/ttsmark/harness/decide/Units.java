package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Numbers;
import java.util.Locale;

/** How figures of a metric are written. */
final class Units {

    private Units() {}

    /** With its unit; bytes as MiB, as in every table. */
    static String written(Metric metric, double value) {
        return number(metric, value) + unit(metric);
    }

    /** After a space, in the unit of the figure before. */
    static String interval(Metric metric, Interval interval) {
        String written = Numbers.interval(interval, value -> number(metric, value));
        return written.isEmpty() ? "" : " " + written;
    }

    static String spelled(Statistic statistic) {
        return statistic == Statistic.MEDIAN ? "the median" : statistic.name().toLowerCase(Locale.ROOT);
    }

    private static String number(Metric metric, double value) {
        return metric.unit() == Metric.Unit.BYTES ? Numbers.mebibytes(value) : Numbers.three(value);
    }

    private static String unit(Metric metric) {
        return switch (metric.unit()) {
            case BYTES -> " MiB";
            case JOULES -> " J";
            case RATIO -> "";
            case SECONDS -> " s";
            case CHARACTERS_PER_SECOND -> "/s";
        };
    }
}
