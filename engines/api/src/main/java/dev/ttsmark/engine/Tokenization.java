package dev.ttsmark.engine;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the text front end of an engine makes of a text, step by step.
 *
 * @param normalized the text with numbers and abbreviations in words
 * @param phonemes symbols of the whole text before the vocabulary drops any; for a model that reads characters, those
 * @param chunks pieces that are synthesised one after another, at least 1
 * @param droppedSymbols what is not spoken, since the model's vocabulary lacks it or nothing is left beside it, and how
 *     often it was met
 * @param symbolMode how text became symbols, as {@link SpokenText} has it
 */
public record Tokenization(
        String normalized,
        String phonemes,
        List<Chunk> chunks,
        Map<String, Integer> droppedSymbols,
        String symbolMode) {

    public Tokenization {
        if (chunks.isEmpty()) {
            throw new IllegalArgumentException("a text is spoken in at least one chunk");
        }
        chunks = List.copyOf(chunks);
        droppedSymbols = Collections.unmodifiableMap(new TreeMap<>(droppedSymbols));
    }

    /**
     * A piece that is synthesised by itself.
     *
     * @param text what was written; the whole sentence where only a part of it fits into the network at once
     * @param phonemes its symbols
     * @param ids what the network is fed, padding included; neither side writes to it
     */
    public record Chunk(String text, String phonemes, long[] ids) {}

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** The counts of it that stand in results. A mark that the model lacks is no loss of words, so it is not counted. */
    public SpokenText spoken() {
        int tokens = chunks.stream().mapToInt(chunk -> chunk.ids().length).sum();
        int dropped = droppedSymbols.entrySet().stream()
                .filter(symbol -> !symbol.getKey().codePoints().allMatch(Tokenization::isMark))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return new SpokenText(chunks.size(), tokens, dropped, symbolMode);
    }
}
