package dev.ttsmark.harness.cli;

/** What a command's exit code says; scripts rely on it. */
final class ExitCode {

    static final int DONE = 0;
    static final int FAIL = 1;
    static final int INCONCLUSIVE = 2;
    /** Bad input, or the infrastructure failed: nothing can be concluded. */
    static final int INVALID = 3;

    static final int USAGE = 64;

    private ExitCode() {}
}
