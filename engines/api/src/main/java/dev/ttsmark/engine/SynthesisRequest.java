package dev.ttsmark.engine;

import java.util.Objects;

/**
 * One text to speak.
 *
 * @param text what to say; engines refuse a blank text
 * @param language ISO 639 code or BCP 47 tag; held as {@link Languages#canonical}
 * @param seed seeds whatever the engine draws at random and can seed
 */
public record SynthesisRequest(String text, String language, long seed) {

    public SynthesisRequest {
        Objects.requireNonNull(text, "text");
        language = Languages.canonical(Objects.requireNonNull(language, "language"));
    }
}
