package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A check as a row of a table, formatted.
 *
 * @param ratio with its interval, for margins; the figure with its interval, for budgets
 */
record Line(
        String verdict,
        String configuration,
        String text,
        String metric,
        String baseline,
        String candidate,
        String ratio,
        String limit) {

    static final List<String> HEADS =
            List.of("verdict", "configuration", "text", "metric", "baseline", "candidate", "ratio", "limit");

    static final String NOTHING = "–";

    static Line of(Check check) {
        Metric metric = Metrics.require(check.metric());
        return new Line(
                check.verdict().name(),
                check.configuration(),
                check.utterance().orElse(NOTHING),
                check.metric() + statistic(check),
                figure(metric, check.baseline(), false),
                figure(metric, check.candidate(), check.rule() == Check.Kind.BUDGET),
                check.ratio()
                        .map(ratio -> Numbers.three(ratio) + " " + Numbers.interval(check.interval()))
                        .map(String::strip)
                        .orElse(NOTHING),
                limit(metric, check));
    }

    List<String> cells() {
        return List.of(verdict, configuration, text, metric, baseline, candidate, ratio, limit);
    }

    private static String statistic(Check check) {
        return check.statistic() == Statistic.MEDIAN
                ? ""
                : " " + check.statistic().name().toLowerCase(Locale.ROOT);
    }

    private static String figure(Metric metric, Optional<Reading> reading, boolean withInterval) {
        return reading.flatMap(r -> r.value()
                        .map(value -> Units.written(metric, value)
                                + (withInterval
                                        ? r.interval()
                                                .map(i -> Units.interval(metric, i))
                                                .orElse("")
                                        : "")))
                .orElse(NOTHING);
    }

    private static String limit(Metric metric, Check check) {
        String sign = metric.better() == Metric.Better.HIGHER ? "≥ " : "≤ ";
        return sign
                + (check.rule() == Check.Kind.BUDGET
                        ? Units.written(metric, check.limit())
                        : Numbers.three(check.limit()));
    }
}
