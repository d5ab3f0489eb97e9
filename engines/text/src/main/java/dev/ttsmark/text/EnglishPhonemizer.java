package dev.ttsmark.text;

import java.util.regex.Pattern;

/** English words to the symbols that Kokoro was trained on. Immutable and thread-safe. */
public final class EnglishPhonemizer {

    /** How results name these symbols: token counts of two modes cannot be compared. */
    public static final String SYMBOL_MODE = "misaki";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]+(?:['’][A-Za-z]+)*|\\s+|.", Pattern.DOTALL);

    private final CmuLexicon lexicon;
    private final LetterToSound letterToSound;

    private EnglishPhonemizer(CmuLexicon lexicon, LetterToSound letterToSound) {
        this.lexicon = lexicon;
        this.letterToSound = letterToSound;
    }

    /** Reads lexicon and rules, 3 MB of text. */
    public static EnglishPhonemizer load() {
        return new EnglishPhonemizer(CmuLexicon.load(), LetterToSound.load());
    }

    /**
     * @param text normalised: numbers and abbreviations in words ({@link EnglishNormalizer})
     * @return symbols of Kokoro's vocabulary, punctuation kept; blank if there is nothing to say
     */
    public String phonemize(String text) {
        StringBuilder symbols = new StringBuilder();
        TOKEN.matcher(text).results().forEach(token -> symbols.append(spoken(token.group())));
        return symbols.toString().strip();
    }

    private String spoken(String token) {
        if (Character.isLetter(token.codePointAt(0))) {
            String word = token.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "");
            return KokoroSymbols.of(lexicon.phones(word).orElseGet(() -> letterToSound.phones(word)));
        }
        return token.isBlank() ? " " : token;
    }
}
