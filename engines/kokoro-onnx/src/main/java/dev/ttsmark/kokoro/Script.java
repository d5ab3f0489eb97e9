package dev.ttsmark.kokoro;

import dev.ttsmark.engine.Tokenization;
import java.util.List;
import java.util.Map;

/**
 * A text, ready to be spoken.
 *
 * @param normalized the text in words
 * @param phonemes of the whole text, before the vocabulary drops any
 * @param chunks at least 1
 * @param dropped symbols that are not spoken, and how often each was met
 */
record Script(String normalized, String phonemes, List<Chunk> chunks, Map<String, Integer> dropped, String symbolMode) {

    /**
     * A piece that is spoken by itself.
     *
     * @param text the piece of the text that it is, or is a part of
     * @param pause behind it
     * @param ids without padding, 1 to {@link Network#MAX_IDS}
     */
    record Chunk(String text, String phonemes, long[] ids, Pause pause) {

        long[] padded() {
            long[] padded = new long[ids.length + 2];
            System.arraycopy(ids, 0, padded, 1, ids.length);
            return padded;
        }
    }

    /** With the padding on both sides of every chunk, as the network sees it. */
    Tokenization tokenization() {
        return new Tokenization(
                normalized,
                phonemes,
                chunks.stream()
                        .map(chunk -> new Tokenization.Chunk(chunk.text(), chunk.phonemes(), chunk.padded()))
                        .toList(),
                dropped,
                symbolMode);
    }
}
