package dev.ttsmark.bench;

import dev.ttsmark.harness.run.RunProgress;
import java.time.Duration;

/** Progress that nobody wants to see; notes go to standard error. */
final class Silence implements RunProgress {

    @Override
    public void started(Duration budget, Duration spent) {}

    @Override
    public void roundStarted(int round, String configuration) {}

    @Override
    public void elapsed(Duration spent) {}

    @Override
    public void roundEnded(int round, String configuration, Duration took, String result) {}

    @Override
    public void note(String sentence) {
        System.err.println(sentence);
    }

    @Override
    public void interrupted() {}
}
