package dev.ttsmark.mms;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.text.EnglishNormalizer;
import dev.ttsmark.text.NumberSpeller;
import java.util.function.UnaryOperator;

/** Writes out what the characters of a vocabulary cannot say: MMS vocabularies lack digits. */
final class Speller {

    private Speller() {}

    /** The identity where no spelling rules are known for the language. */
    static UnaryOperator<String> of(String language) {
        if (language.equals("en")) {
            return new EnglishNormalizer()::normalize;
        }
        try {
            return NumberSpeller.of(language)::spellIn;
        } catch (EngineException e) {
            return UnaryOperator.identity();
        }
    }
}
