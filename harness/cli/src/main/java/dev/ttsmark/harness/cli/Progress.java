package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.measure.ShellWord;
import dev.ttsmark.harness.run.RunProgress;
import java.io.PrintWriter;
import java.time.Duration;

/** Tells on stderr how a run goes on: a bar on a terminal, plain lines elsewhere. */
abstract class Progress implements RunProgress, AutoCloseable {

    private final RunDirectory directory;
    private Duration budget = Duration.ZERO;
    private Duration spent = Duration.ZERO;

    Progress(RunDirectory directory) {
        this.directory = directory;
    }

    static Progress on(PrintWriter err, RunDirectory directory) {
        return Terminal.watchesErr() ? new BarProgress(err, directory) : new LineProgress(err, directory);
    }

    /** Minutes and seconds. */
    static String clock(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return String.format("%d:%02d", seconds / 60, seconds % 60);
    }

    abstract void say(String sentence);

    /** @param command the subcommand that goes on with what the directory holds */
    void sayHowToGoOn(String command) {
        say("Go on with: ./ttsmark " + command + " --resume "
                + ShellWord.of(directory.root().toString()));
    }

    String left() {
        return clock(budget.minus(spent)) + " left";
    }

    @Override
    public void started(Duration wholeBudget, Duration spentBefore) {
        budget = wholeBudget;
        spent = spentBefore;
    }

    @Override
    public void elapsed(Duration now) {
        spent = now;
    }

    @Override
    public void note(String sentence) {
        say(sentence);
    }

    /** Leaves the terminal as it was. */
    @Override
    public void close() {}

    @Override
    public void interrupted() {
        close();
        say("Interrupted; every call that ended is in " + directory.root() + ".");
    }
}
