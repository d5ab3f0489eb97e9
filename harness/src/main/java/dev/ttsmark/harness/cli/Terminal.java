package dev.ttsmark.harness.cli;

/** Whether a person watches. Java cannot ask of one stream alone; the launcher can, and sets properties. */
final class Terminal {

    private Terminal() {}

    static boolean watchesErr() {
        return Boolean.getBoolean("ttsmark.terminal");
    }

    static boolean watchesOut() {
        return Boolean.getBoolean("ttsmark.terminal.out");
    }
}
