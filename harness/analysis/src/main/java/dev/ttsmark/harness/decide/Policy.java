package dev.ttsmark.harness.decide;

/** What an inconclusive check does to the exit code; its verdict stays INCONCLUSIVE. */
public enum Policy {
    /** Lets it through: exit code 0. */
    PASS,
    /** Exit code 2. */
    WARN,
    /** Exit code 1, as a proven regression. */
    FAIL
}
