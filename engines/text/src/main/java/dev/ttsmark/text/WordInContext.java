package dev.ttsmark.text;

import java.util.List;
import java.util.Locale;

/**
 * A word and what stands around it.
 *
 * @param tokens words as written, and each mark by itself, of the whole text; no white space
 * @param at index of the word
 */
record WordInContext(List<String> tokens, int at) {

    /** Alone, as letters and clitics' stems are looked up. */
    static WordInContext alone(String word) {
        return new WordInContext(List.of(word), 0);
    }

    String written() {
        return tokens.get(at);
    }

    /** The token so many places further on, in lower case; empty beyond either end. */
    String lower(int further) {
        int index = at + further;
        return index < 0 || index >= tokens.size() ? "" : tokens.get(index).toLowerCase(Locale.ROOT);
    }

    /** Whether the token so many places further on begins with a capital. */
    boolean isCapital(int further) {
        int index = at + further;
        return index >= 0
                && index < tokens.size()
                && Character.isUpperCase(tokens.get(index).codePointAt(0));
    }

    /** Whether a mark, or nothing, stands there: the sentence, or a part of it, begins or ends. */
    boolean isBreak(int further) {
        String token = lower(further);
        return token.isEmpty() || !Character.isLetterOrDigit(token.codePointAt(0));
    }

    /** Whether the word has a capital that is not that of a beginning sentence. */
    boolean isName() {
        return Character.isUpperCase(written().codePointAt(0)) && !isBreak(-1);
    }
}
