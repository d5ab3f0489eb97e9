package dev.ttsmark.harness.stats.steady;

/** What a process did just before a call, since runtimes that plan for one length plan anew for the next. */
public enum Regime {
    /** Another text came before, as a service sees them. */
    CHANGING,
    /** The same text came before. */
    SAME;

    /** To stand within a sentence. */
    public String spelled() {
        return this == SAME ? "calls after the same text" : "calls after another text";
    }
}
