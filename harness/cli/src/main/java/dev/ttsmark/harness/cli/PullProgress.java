package dev.ttsmark.harness.cli;

import dev.ttsmark.model.FileSource;
import dev.ttsmark.model.PullListener;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows a pull: a bar on a terminal, elsewhere a line for each file. */
final class PullProgress implements PullListener, AutoCloseable {

    private static final long MEGABYTE = 1_000_000;

    private final PrintWriter err;
    private final boolean terminal;
    private ProgressBar bar;

    PullProgress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void started(FileSource file, long already, OptionalLong total) {
        close();
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName(file.path())
                    .setConsumer(new ConsoleProgressBarConsumer(System.err, BarProgress.COLUMNS))
                    .setInitialMax(total.orElse(-1))
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUnit(" MB", MEGABYTE)
                    .startsFrom(already, Duration.ZERO)
                    .showSpeed()
                    .build();
        } else {
            err.println(file.path() + " from " + file.url().getHost() + ", " + megabytes(total)
                    + (already > 0 ? ", going on at " + megabytes(OptionalLong.of(already)) : "") + " …");
        }
    }

    @Override
    public void received(long bytes) {
        if (bar != null) {
            bar.stepBy(bytes);
        }
    }

    @Override
    public void finished(FileSource file) {
        close();
        err.println(file.path() + (file.sha256().isPresent() ? ": sha256 as published." : ": no sha256 is published."));
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private static String megabytes(OptionalLong bytes) {
        return bytes.isPresent()
                ? String.format(Locale.ROOT, "%.1f MB", bytes.getAsLong() / (double) MEGABYTE)
                : "of unknown length";
    }
}
