package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.measure.ShellWord;
import dev.ttsmark.harness.run.RunProgress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;

/** Tells on stderr how a run goes on: a bar on a terminal, plain lines elsewhere. */
abstract class Progress implements RunProgress, AutoCloseable {

    private final RunDirectory directory;
    private final Optional<String> goOn;
    private Duration budget = Duration.ZERO;
    private Duration spent = Duration.ZERO;

    /** @param goOn the subcommand that goes on where this one was interrupted; empty where none does */
    Progress(RunDirectory directory, Optional<String> goOn) {
        this.directory = directory;
        this.goOn = goOn;
    }

    static Progress on(PrintWriter err, RunDirectory directory, Optional<String> goOn) {
        return Terminal.watchesErr() ? new BarProgress(err, directory, goOn) : new LineProgress(err, directory, goOn);
    }

    /** Minutes and seconds. */
    static String clock(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return String.format("%d:%02d", seconds / 60, seconds % 60);
    }

    abstract void say(String sentence);

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
        String folder = ShellWord.of(directory.root().toString());
        goOn.ifPresent(command -> say("Go on with: ./ttsmark " + command + " --resume " + folder));
        say("Report what is there: ./ttsmark report " + folder);
    }
}
