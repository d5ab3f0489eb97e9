package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.measure.RunDirectory;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar over the time budget, with what is being measured and the time left. */
final class BarProgress extends Progress {

    private final PrintWriter err;
    private ProgressBar bar;

    BarProgress(PrintWriter err, RunDirectory directory) {
        super(directory);
        this.err = err;
    }

    @Override
    public void started(Duration budget, Duration spentBefore) {
        super.started(budget, spentBefore);
        bar = new ProgressBarBuilder()
                .setTaskName("Measuring")
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
        bar.stepTo(Math.min(bar.getMax(), now.toSeconds()));
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
        }
    }

    @Override
    void say(String sentence) {
        err.println();
        err.println(sentence);
        err.flush();
    }
}
