package dev.ttsmark.engine;

import java.util.List;
import java.util.Map;

/** A text as engines take it that have no front end of their own: every code point is its own id. */
public final class PlainText {

    private static final String SYMBOL_MODE = "characters";

    private PlainText() {}

    /**
     * Refuses a text that such an engine does not speak.
     *
     * @param engine as sentences call it, such as {@code The tone engine}
     * @param languages ISO 639-1 codes that it speaks
     * @throws EngineException of kind UNSUPPORTED_LANGUAGE or EMPTY_TEXT
     */
    public static void check(String engine, List<String> languages, String text, String language)
            throws EngineException {
        if (!Languages.canonical(languages).contains(Languages.canonical(language))) {
            throw new EngineException(
                    EngineException.Kind.UNSUPPORTED_LANGUAGE,
                    engine + " does not speak '" + language + "'; it speaks " + String.join(", ", languages) + ".");
        }
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new EngineException(
                    EngineException.Kind.EMPTY_TEXT, "The text has no letter or digit to speak: write some.");
        }
    }

    /** As one piece. */
    public static Tokenization tokenize(String text) {
        long[] ids = text.codePoints().asLongStream().toArray();
        return new Tokenization(text, text, List.of(new Tokenization.Chunk(text, text, ids)), Map.of(), SYMBOL_MODE);
    }

    /** As so many pieces. */
    public static SpokenText spoken(String text, int chunks) {
        return new SpokenText(chunks, text.codePointCount(0, text.length()), 0, SYMBOL_MODE);
    }
}
