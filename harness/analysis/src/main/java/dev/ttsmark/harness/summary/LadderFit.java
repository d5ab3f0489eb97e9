package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.stats.Interval;
import java.util.List;
import java.util.Optional;

/**
 * {@code total = overhead + marginal · length}, fitted to the medians of one configuration's texts of one language.
 *
 * @param over {@code audio_s} or {@code tokens}: the unit of lengths
 * @param strength how far it can be trusted
 * @param overheadSeconds cost of a call before any audio, {@code overhead_s}
 * @param marginal seconds per unit of length; over audio that is {@code marginal_rtf}
 * @param halfLength where half of the time is overhead, {@code half_length_s}; NONE over tokens
 * @param tenPercentLength from where on overhead is at most 10 %
 * @param worstResidual largest residual of a median, as a share of the fitted total
 * @param straight whether that is below 5 %
 * @param chunked where it is not, but is once each further piece of a text has a cost of its own
 * @param crossCheck the same by Theil–Sen, without interval
 * @param shortest range of lengths measured, from here
 * @param longest to here
 * @param points medians behind the line, by length
 */
public record LadderFit(
        String run,
        String configuration,
        String language,
        String over,
        Strength strength,
        Fitted overheadSeconds,
        Fitted marginal,
        LengthMark halfLength,
        LengthMark tenPercentLength,
        double worstResidual,
        boolean straight,
        Optional<ChunkFit> chunked,
        CrossCheck crossCheck,
        double shortest,
        double longest,
        List<Point> points) {

    /** By the number of lengths measured. */
    public enum Strength {
        /** Six or more. */
        FIRM,
        /** Three to five. */
        PROVISIONAL
    }

    /** A parameter with its 95 % interval over rounds; empty for fewer than two rounds. */
    public record Fitted(double value, Optional<Interval> interval) {}

    /** {@code total = overhead + marginal · length + chunk · (chunks − 1)}. */
    public record ChunkFit(Fitted overheadSeconds, Fitted marginal, Fitted chunkSeconds, double worstResidual) {}

    /** The same line by another estimator. */
    public record CrossCheck(double overheadSeconds, double marginal) {}

    /** A median over rounds that the line was fitted to. */
    public record Point(String utterance, double length, double totalSeconds, double residual) {}
}
