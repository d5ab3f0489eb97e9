package dev.ttsmark.engine;

import java.util.Objects;

/**
 * One text to speak.
 *
 * @param text what to say; engines refuse a blank text
 * @param language ISO 639-1 code such as {@code en}, {@code zh} or {@code ms}
 * @param seed seeds whatever the engine draws at random and can seed
 */
public record SynthesisRequest(String text, String language, long seed) {

    public SynthesisRequest {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(language, "language");
    }
}
