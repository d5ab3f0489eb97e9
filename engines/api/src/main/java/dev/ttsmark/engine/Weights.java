package dev.ttsmark.engine;

/** Where a model's weights come from. */
public enum Weights {
    /** As published by the model's authors: the audio is speech. */
    RELEASED,
    /** Drawn from a seed in the published shapes: timings stand for the architecture, the audio is noise. */
    STAND_IN,
    /** The engine has no weights. */
    NONE
}
