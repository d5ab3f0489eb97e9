package dev.ttsmark.harness.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a run tells of its progress. */
class Heard implements RunProgress {

    final List<String> notes = new ArrayList<>();
    final List<String> rounds = new ArrayList<>();

    @Override
    public void started(Duration budget, Duration spent) {}

    @Override
    public void roundStarted(int round, String configuration) {
        rounds.add(configuration);
    }

    @Override
    public void elapsed(Duration spent) {}

    @Override
    public void roundEnded(int round, String configuration, Duration took, String result) {}

    @Override
    public void note(String sentence) {
        notes.add(sentence);
    }

    @Override
    public void interrupted() {}
}
