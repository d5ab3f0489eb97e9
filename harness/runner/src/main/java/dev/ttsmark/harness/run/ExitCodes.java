package dev.ttsmark.harness.run;

/** How an engine's process says why it ended itself. */
final class ExitCodes {

    static final int CALL_TIMED_OUT = 81;
    static final int OUT_OF_MEMORY = 82;
    static final int PARENT_GONE = 83;

    private ExitCodes() {}
}
