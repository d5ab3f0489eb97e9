package dev.ttsmark.harness.run;

import java.time.Duration;

/** Progress that nobody waits for. */
public class Silence implements RunProgress {

    @Override
    public void started(Duration budget, Duration spent) {}

    @Override
    public void roundStarted(int round, String configuration) {}

    @Override
    public void elapsed(Duration spent) {}

    @Override
    public void roundEnded(int round, String configuration, Duration took, String result) {}

    @Override
    public void note(String sentence) {}

    @Override
    public void interrupted() {}
}
