package dev.ttsmark.kokoro;

import dev.ttsmark.text.EnglishReader;
import dev.ttsmark.text.TextReader;
import java.util.Map;

/** The languages of a voice. */
final class Readers {

    private Readers() {}

    /** @return by language, the voice's own first */
    static Map<String, TextReader> of() {
        return Map.of("en", new EnglishReader());
    }
}
