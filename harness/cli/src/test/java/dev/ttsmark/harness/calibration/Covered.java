package dev.ttsmark.harness.calibration;

import dev.ttsmark.harness.stats.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How often intervals held the truth.
 *
 * @param share of those that exist
 * @param width mean, as a share of the truth
 * @param missing share of runs without an interval
 * @param runs in all
 */
record Covered(double share, double width, double missing, int runs) {

    static Covered of(List<Optional<Interval>> intervals, double truth) {
        List<Interval> found = intervals.stream().flatMap(Optional::stream).toList();
        long held = found.stream().filter(interval -> interval.contains(truth)).count();
        double width = found.stream()
                .mapToDouble(interval -> interval.high() - interval.low())
                .average()
                .orElse(Double.NaN);
        return new Covered(
                (double) held / found.size(),
                width / truth,
                1 - (double) found.size() / intervals.size(),
                intervals.size());
    }

    String covered() {
        return Goal.percent(share) + (missing > 0 ? " (none in " + Goal.percent(missing) + ")" : "");
    }

    String widths() {
        return String.format(Locale.ROOT, "%.1f %%", 100 * width);
    }
}
