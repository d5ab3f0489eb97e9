package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.stats.Numbers;

/** What one call took, in a sentence. */
final class SpokenTimes {

    private SpokenTimes() {}

    static String sentence(Outcome.Spoken spoken) {
        double underrun = value(Metrics.UNDERRUN_S, spoken);
        return "First audio after " + seconds(Metrics.TTFB_S, spoken) + ", all of " + seconds(Metrics.AUDIO_S, spoken)
                + " after " + seconds(Metrics.TOTAL_S, spoken) + ": RTF " + Numbers.three(value(Metrics.RTF, spoken))
                + ", chunks: " + spoken.chunks().size() + ", "
                + (underrun > 0
                        ? "playback would have waited " + Numbers.three(underrun) + " s"
                        : "playback never waits")
                + ".";
    }

    private static String seconds(Metric metric, Outcome.Spoken spoken) {
        return Numbers.three(value(metric, spoken)) + " s";
    }

    private static double value(Metric metric, Outcome.Spoken spoken) {
        return metric.ofCall().apply(new Metric.Spoken(0, spoken)).orElse(0);
    }
}
