package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.Sanity;
import dev.ttsmark.harness.stats.Quantiles;
import java.util.List;
import java.util.Optional;

/** Whether what a cell's calls gave is plausible audio. */
final class Audio {

    /** Durations this close are the same. */
    private static final double STABLE_WITHIN = 0.01;

    private Audio() {}

    static Optional<AudioSummary> of(int characters, List<Call> spoken) {
        double[] seconds = MetricRounds.of(Metrics.AUDIO_S, spoken).all();
        if (seconds.length == 0) {
            return Optional.empty();
        }
        List<Sanity> sanity = spoken.stream()
                .map(call -> ((Outcome.Spoken) call.outcome()).sanity())
                .toList();
        double median = Quantiles.median(seconds);
        double shortest = java.util.Arrays.stream(seconds).min().getAsDouble();
        double longest = java.util.Arrays.stream(seconds).max().getAsDouble();
        return Optional.of(new AudioSummary(
                median,
                shortest,
                longest,
                longest - shortest <= STABLE_WITHIN * median,
                characters == 0 ? 0 : median / characters,
                sanity.stream().mapToDouble(Sanity::rms).average().orElse(0),
                sanity.stream().mapToDouble(Sanity::peak).max().orElse(0),
                sanity.stream().mapToDouble(Sanity::clippedShare).max().orElse(0),
                (int) sanity.stream().filter(s -> s.nonFiniteSamples() > 0).count(),
                (int) sanity.stream().filter(s -> !s.audible()).count()));
    }
}
