package dev.ttsmark.harness.plan;

/** In which company the calls of a text that count are made. */
public enum Regimes {
    /** Some after calls of another text, some after calls of the same. */
    BOTH,
    /** After calls of another text alone. */
    CHANGING,
    /** After calls of the same text alone. */
    SAME
}
