package dev.ttsmark.harness.decide.sweep;

import dev.ttsmark.harness.measure.Bilingual;

/** Whether the audio of a point is like the reference's. */
public record Likeness(Verdict verdict, Bilingual sentence) {

    /** As far as recordings show. */
    public enum Verdict {
        PASS,
        FAIL,
        UNKNOWN
    }
}
