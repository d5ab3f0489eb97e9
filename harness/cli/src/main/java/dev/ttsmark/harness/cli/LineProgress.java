package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.measure.RunDirectory;
import java.io.PrintWriter;
import java.time.Duration;

/** Plain lines, for logs and pipes. */
final class LineProgress extends Progress {

    private final PrintWriter err;

    LineProgress(PrintWriter err, RunDirectory directory) {
        super(directory);
        this.err = err;
    }

    @Override
    public void roundStarted(int round, String configuration) {
        say("Round " + round + ", " + configuration + " (" + left() + ")");
    }

    @Override
    public void roundEnded(int round, String configuration, Duration took, String result) {
        say("Round " + round + ", " + configuration + ", " + took.toSeconds() + " s: " + result);
    }

    @Override
    void say(String sentence) {
        err.println(sentence);
    }
}
