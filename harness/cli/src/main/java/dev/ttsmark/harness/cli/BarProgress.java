package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.measure.RunDirectory;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar over the time budget, with what is being measured and the time left. */
final class BarProgress extends Progress {

    /** Of any terminal. The library would ask the terminal, and in doing so take Ctrl-C away from the run. */
    static final int COLUMNS = 80;

    private final PrintWriter err;
    private volatile ProgressBar bar;

    BarProgress(PrintWriter err, RunDirectory directory) {
        super(directory);
        this.err = err;
    }

    @Override
    public void started(Duration budget, Duration spentBefore) {
        super.started(budget, spentBefore);
        bar = new ProgressBarBuilder()
                .setTaskName("Measuring")
                .setConsumer(new ConsoleProgressBarConsumer(System.err, COLUMNS))
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUnit(" s", 1)
                .setInitialMax(budget.toSeconds())
                .setUpdateIntervalMillis(500)
                .setEtaFunction(state -> Optional.of(Duration.ofSeconds(state.getMax() - state.getCurrent())))
                .build();
    }

    @Override
    public void elapsed(Duration now) {
        super.elapsed(now);
        ProgressBar shown = bar;
        if (shown != null) {
            shown.stepTo(Math.min(shown.getMax(), now.toSeconds()));
        }
    }

    @Override
    public void roundStarted(int round, String configuration) {
        bar.setExtraMessage(" round " + round + " " + configuration);
    }

    @Override
    public void roundEnded(int round, String configuration, Duration took, String result) {}

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    @Override
    void say(String sentence) {
        if (bar != null) {
            err.println();
        }
        err.println(sentence);
    }
}
