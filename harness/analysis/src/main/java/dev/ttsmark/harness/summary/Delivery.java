package dev.ttsmark.harness.summary;

import java.util.List;

/**
 * How the audio of one text arrives from one configuration, over its measured calls.
 *
 * @param seen judged from arrivals, whatever the engine declares
 * @param chunks of audio in a call; the most frequent number, the smaller of two
 * @param ttfbShare median of TTFB ÷ total
 * @param underrunSeconds that playback waits at worst, had it begun with the first chunk; the worst of all calls
 * @param arrivals of a call with {@code chunks} chunks: medians, in order
 */
public record Delivery(
        String run,
        String configuration,
        String utterance,
        String language,
        int characters,
        Seen seen,
        int chunks,
        double ttfbShare,
        double underrunSeconds,
        List<Arrival> arrivals) {

    /** What a listener would call it. */
    public enum Seen {
        /** Audio comes while a piece of text is still being computed. */
        STREAMS,
        /** Each piece of text comes as a whole, one after another. */
        BY_SENTENCE,
        /** One chunk, or the first so late that nothing is gained. */
        AT_ONCE
    }

    /** So much audio was there, counting this chunk, so long after the request. */
    public record Arrival(double seconds, double audioSeconds) {}

    /** A pause this short goes unheard; as in {@code underrun_s}. */
    public boolean isContinuous() {
        return underrunSeconds <= 0.1;
    }
}
