package dev.ttsmark.harness.cli;

/** Whether a person watches. Java cannot ask of one stream alone; the launcher can, and sets properties. */
final class Terminal {

    private static final int UNLIMITED = Integer.MAX_VALUE;

    private Terminal() {}

    static boolean watchesErr() {
        return Boolean.getBoolean("ttsmark.terminal");
    }

    static boolean watchesOut() {
        return Boolean.getBoolean("ttsmark.terminal.out");
    }

    /** Columns for lines on stdout, as the launcher found them in {@code ttsmark.columns}; no limit off-terminal. */
    static int columns() {
        return Integer.getInteger("ttsmark.columns", UNLIMITED);
    }
}
