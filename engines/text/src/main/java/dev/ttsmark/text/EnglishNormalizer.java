package dev.ttsmark.text;

import dev.ttsmark.engine.EngineException;

/** English text as it is read aloud: numbers and common abbreviations in words. Thread-safe. */
public final class EnglishNormalizer {

    private final NumberSpeller numbers;

    public EnglishNormalizer() {
        try {
            numbers = NumberSpeller.of("en");
        } catch (EngineException e) {
            throw new IllegalStateException("ICU lacks English.", e);
        }
    }

    public String normalize(String text) {
        return numbers.spellIn(text);
    }
}
