package dev.ttsmark.bench;

import java.util.Locale;

/**
 * What a call brought.
 *
 * @param ttfbSeconds until the first samples
 * @param encodeSeconds of these, until the network began on the first samples
 * @param underrunSeconds that playback would have waited for its worst chunk, had it begun with the first
 */
record Speech(long samples, double ttfbSeconds, double encodeSeconds, double underrunSeconds) {

    /** All samples at once. */
    static Speech whole(long samples) {
        return new Speech(samples, Double.NaN, Double.NaN, 0);
    }

    /** As a line's last words. */
    String spelled() {
        return String.format(Locale.ROOT, "%d %.9f %.9f %.9f", samples, ttfbSeconds, encodeSeconds, underrunSeconds);
    }

    /** @param words as {@link #spelled} writes them, or samples alone */
    static Speech of(String... words) {
        long samples = Long.parseLong(words[0]);
        return words.length == 1
                ? whole(samples)
                : new Speech(
                        samples,
                        Double.parseDouble(words[1]),
                        Double.parseDouble(words[2]),
                        Double.parseDouble(words[3]));
    }
}
