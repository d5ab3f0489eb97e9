package dev.ttsmark.harness.cli;

/** Whether a person watches. Java cannot ask of stderr alone; the launcher can, and sets {@code ttsmark.terminal}. */
final class Terminal {

    private Terminal() {}

    static boolean watchesErr() {
        return Boolean.getBoolean("ttsmark.terminal");
    }
}
