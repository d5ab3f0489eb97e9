package dev.ttsmark.engine;

/** When an engine's first audio can come. */
public enum Streaming {
    /** With the last: time to first audio equals total time. */
    BATCH,
    /** After the first sentence of several. */
    SENTENCE,
    /** After the first chunk, wherever sentences end. */
    CHUNK
}
