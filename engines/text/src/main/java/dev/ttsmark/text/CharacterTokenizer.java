package dev.ttsmark.text;

import dev.ttsmark.engine.EngineException;
import java.util.Locale;

/**
 * Characters to ids as MMS-TTS models were trained: lower case, nothing outside the vocabulary, no blank at either end,
 * and the blank id 0 before, between and after, so n characters give 2n+1 ids. Immutable.
 */
public final class CharacterTokenizer {

    private static final long BLANK = 0;

    private final SymbolTable vocabulary;

    public CharacterTokenizer(SymbolTable vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * @return 2n+1 ids; white space that is stripped from the ends is not counted as dropped
     * @throws EngineException of kind EMPTY_TEXT if no character is left
     */
    public Encoding encode(String text) throws EngineException {
        long[] ids = vocabulary.encode(spoken(text)).ids();
        if (ids.length == 0) {
            throw new EngineException(
                    EngineException.Kind.EMPTY_TEXT,
                    "Nothing is left to say: the model's vocabulary has no character of the text; check its language.");
        }
        return new Encoding(withBlanks(ids), vocabulary.encode(lowered(text)).dropped());
    }

    /** The characters of the text that the model speaks. */
    public String spoken(String text) {
        return lowered(text)
                .codePoints()
                .filter(vocabulary::contains)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** Per code point, so that no neighbour matters; a capital in the vocabulary stands for itself. */
    private String lowered(String text) {
        StringBuilder lowered = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            String character = Character.toString(codePoint);
            lowered.append(vocabulary.contains(codePoint) ? character : character.toLowerCase(Locale.ROOT));
        });
        return lowered.toString();
    }

    private static long[] withBlanks(long[] ids) {
        long[] spaced = new long[2 * ids.length + 1];
        for (int i = 0; i < ids.length; i++) {
            spaced[2 * i] = BLANK;
            spaced[2 * i + 1] = ids[i];
        }
        spaced[2 * ids.length] = BLANK;
        return spaced;
    }
}
