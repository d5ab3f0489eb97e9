package dev.ttsmark.harness.run;

import java.time.Duration;

/** Hears how a run goes on. Called from one thread at a time. */
public interface RunProgress {

    /**
     * Measuring begins.
     *
     * @param spent part of the budget that an interrupted run had used before
     */
    void started(Duration budget, Duration spent);

    /** A fresh process is about to start. */
    void roundStarted(int round, String configuration);

    /** Time goes by; called several times a second. */
    void elapsed(Duration spent);

    /**
     * @param result one sentence
     */
    void roundEnded(int round, String configuration, Duration took, String result);

    /** Something that a person should know. */
    void note(String sentence);

    /** Ctrl-C came; the engine's process has been ended and every row is on disk. */
    void interrupted();
}
