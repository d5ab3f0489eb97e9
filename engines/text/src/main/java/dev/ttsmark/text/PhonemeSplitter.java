package dev.ttsmark.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Phoneme strings to pieces that a network with a bounded input can take. The pieces put together are the string again:
 * nothing is ever cut away.
 */
public final class PhonemeSplitter {

    private static final String CLAUSE_MARKS = ".,!?;:—…";

    private PhonemeSplitter() {}

    /**
     * Cuts after the last clause mark that fits, else after the last space, else where the limit falls.
     *
     * @param limit code points in a piece at most, at least 1
     */
    public static List<String> split(String phonemes, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit=" + limit);
        }
        List<String> pieces = new ArrayList<>();
        int[] symbols = phonemes.codePoints().toArray();
        int start = 0;
        while (symbols.length - start > limit) {
            int end = cut(symbols, start, start + limit);
            pieces.add(new String(symbols, start, end - start));
            start = end;
        }
        if (start < symbols.length) {
            pieces.add(new String(symbols, start, symbols.length - start));
        }
        return List.copyOf(pieces);
    }

    private static int cut(int[] symbols, int start, int limit) {
        int clause = lastAfter(symbols, start, limit, CLAUSE_MARKS);
        if (clause > start) {
            return clause;
        }
        int word = lastAfter(symbols, start, limit, " ");
        return word > start ? word : limit;
    }

    /** Where the piece ends that has one of the marks, and the space behind it if that fits, as its last symbol. */
    private static int lastAfter(int[] symbols, int start, int limit, String marks) {
        for (int end = limit; end > start; end--) {
            if (marks.indexOf(symbols[end - 1]) >= 0) {
                return end < limit && symbols[end] == ' ' ? end + 1 : end;
            }
        }
        return start;
    }
}
