package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.stats.compare.Ratio;

/** Metrics and their figures in the middle of a sentence. */
public final class MetricWords {

    private MetricWords() {}

    /** "Peak memory" as "peak memory", but "TTFB" as it is; a Latin word keeps its distance from Chinese ones. */
    public static Bilingual label(Metric metric) {
        String en = metric.label().en();
        String zh = metric.label().zh();
        boolean word = en.length() > 1 && Character.isLowerCase(en.charAt(1));
        boolean latin = zh.charAt(zh.length() - 1) < 128;
        return new Bilingual(
                word ? Character.toLowerCase(en.charAt(0)) + en.substring(1) : en, zh + (latin ? " " : ""));
    }

    /** For example "0.412 s [0.405, 0.419]"; bytes as MiB. */
    public static String figure(Metric metric, Estimate estimate) {
        String interval =
                estimate.interval().map(i -> Numbers.interval(i, unit(metric))).orElse("");
        return figure(metric, estimate.value()) + interval;
    }

    /** For example "0.412 s"; bytes as MiB. */
    public static String figure(Metric metric, double value) {
        String symbol = metric.unit() == Metric.Unit.BYTES
                ? " MiB"
                : metric.unit().symbol().isEmpty() ? "" : " " + metric.unit().symbol();
        return Numbers.three(value / unit(metric)) + symbol;
    }

    private static double unit(Metric metric) {
        return metric.unit() == Metric.Unit.BYTES ? 1 << 20 : 1;
    }

    /** For example "0.55 [0.53, 0.58]". */
    public static String ratio(Ratio ratio) {
        return Numbers.three(ratio.value())
                + ratio.interval().map(i -> Numbers.interval(i, 1)).orElse("");
    }
}
