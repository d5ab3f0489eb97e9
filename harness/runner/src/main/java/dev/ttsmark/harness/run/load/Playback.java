package dev.ttsmark.harness.run.load;

import java.util.Optional;

/**
 * Somebody who begins to play with the first audio and stands still whenever there is none. Unlike {@code underrun_s}, which
 * asks how long a head start would have been needed, this is what a person hears: after a wait the rest plays on from there.
 */
public final class Playback {

    private long playedNanos;
    private long waitNanos;
    private long firstNanos;
    private long lastNanos;
    private double audioSeconds;
    private boolean begun;

    /** The next piece of audio is there. */
    public void audio(long nowNanos, double seconds) {
        if (begun) {
            waitNanos = Math.max(waitNanos, nowNanos - playedNanos);
        } else {
            begun = true;
            firstNanos = nowNanos;
            playedNanos = nowNanos;
        }
        lastNanos = nowNanos;
        audioSeconds += seconds;
        playedNanos = Math.max(playedNanos, nowNanos) + Math.round(seconds * 1e9);
    }

    /** What came, once all has come; a failure where nothing did. */
    public Answer answer() {
        return begun
                ? new Answer(Optional.empty(), firstNanos, lastNanos, audioSeconds, playedNanos, waitNanos / 1e9)
                : Answer.failed("NoAudio");
    }
}
