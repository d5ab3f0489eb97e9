package dev.ttsmark.harness.cli;

import java.io.IOException;
import java.time.Duration;

/** Tells from the rounds so far whether there is time for more. */
final class Stopwatch {

    private final Duration budget;
    private Duration spent = Duration.ZERO;
    private int done;

    Stopwatch(Duration budget) {
        this.budget = budget;
    }

    /** Something that is measured. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** @param rounds that there are afterwards */
    <T> T time(int rounds, Work<T> work) throws IOException {
        long startNanos = System.nanoTime();
        T result = work.run();
        spent = spent.plusNanos(System.nanoTime() - startNanos);
        done = rounds;
        return result;
    }

    boolean affords(int rounds) {
        return done == 0 || spent.multipliedBy(rounds).dividedBy(done).compareTo(budget) <= 0;
    }
}
