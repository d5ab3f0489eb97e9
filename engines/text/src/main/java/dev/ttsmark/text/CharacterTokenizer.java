package dev.ttsmark.text;

import dev.ttsmark.engine.EngineException;
import java.util.Map;

/**
 * Characters to ids as MMS-TTS models were trained: the vocabulary's {@linkplain VocabularyLetters letters}, no blank at
 * either end, and the blank id 0 before, between and after, so n characters give 2n+1 ids. Immutable.
 */
public final class CharacterTokenizer {

    private static final long BLANK = 0;

    private final SymbolTable vocabulary;
    private final VocabularyLetters letters;

    public CharacterTokenizer(SymbolTable vocabulary) {
        this.vocabulary = vocabulary;
        this.letters = new VocabularyLetters(vocabulary);
    }

    /**
     * A text as the network reads it.
     *
     * @param characters of the text that the model speaks
     * @param ids 2n+1 for n characters
     * @param dropped symbols that the vocabulary lacks, to how often they were met; white space that is stripped from the
     *     ends is not among them
     */
    public record Encoded(String characters, long[] ids, Map<String, Integer> dropped) {}

    /**
     * @param language ISO 639 code, whose rules for capitals hold
     * @throws EngineException of kind EMPTY_TEXT if no character is left
     */
    public Encoded encode(String text, String language) throws EngineException {
        VocabularyLetters.Written written = letters.of(text, language);
        String spoken = written.spoken().strip();
        if (spoken.isEmpty()) {
            throw new EngineException(
                    EngineException.Kind.EMPTY_TEXT,
                    "Nothing is left to say: the model's vocabulary has no character of the text; check its language.");
        }
        return new Encoded(spoken, withBlanks(vocabulary.encode(spoken).ids()), written.dropped());
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
