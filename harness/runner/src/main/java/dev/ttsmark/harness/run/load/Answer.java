package dev.ttsmark.harness.run.load;

import java.util.Optional;

/**
 * What came of a request.
 *
 * @param failure how it failed; empty where all audio came
 * @param firstAudioNanos on the timeline
 * @param lastAudioNanos on the timeline
 * @param audioSeconds in all
 * @param playedNanos when somebody who began to play with the first audio is at its end
 * @param waitSeconds the longest that playback stood still
 */
public record Answer(
        Optional<String> failure,
        long firstAudioNanos,
        long lastAudioNanos,
        double audioSeconds,
        long playedNanos,
        double waitSeconds) {

    public static Answer failed(String failure) {
        return new Answer(Optional.of(failure), 0, 0, 0, 0, 0);
    }
}
