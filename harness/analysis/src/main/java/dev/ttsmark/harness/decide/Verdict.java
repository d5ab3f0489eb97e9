package dev.ttsmark.harness.decide;

/** What may be said of a check, mildest first. */
public enum Verdict {
    /** Shown to be within its limit at the stated confidence; never the mere absence of a difference. */
    PASS,
    /** Neither shown to be within its limit nor beyond it; more rounds may decide. */
    INCONCLUSIVE,
    /** Nothing can be said: missing, failed, not steady, or measured under other conditions. */
    INVALID,
    /** Shown to be beyond its limit. */
    FAIL
}
