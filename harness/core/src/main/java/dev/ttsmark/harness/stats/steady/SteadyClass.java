package dev.ttsmark.harness.stats.steady;

/** What a series of call times does (after Barrett et al. 2017, with trends and cycles told apart). */
public enum SteadyClass {
    /** One level from the first call on. */
    FLAT,
    /** Slower at first, then one level. */
    WARMUP,
    /** Faster at first, then one level. */
    SLOWDOWN,
    /** Levels keep changing, or the last one is too short to be believed. */
    NO_STEADY_STATE,
    /** Keeps becoming faster or slower. */
    DRIFT,
    /** Rises and falls with a period. */
    CYCLIC,
    /** Too few calls to tell. */
    INSUFFICIENT;

    /** Whether the series ends in one level, so that its last calls may be summed up by one figure. */
    public boolean hasSteadyTail() {
        return this == FLAT || this == WARMUP || this == SLOWDOWN;
    }

    /** Whether that level is also the engine's best, as expected of one that warms up. */
    public boolean isSound() {
        return this == FLAT || this == WARMUP;
    }
}
