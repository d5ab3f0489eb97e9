package dev.ttsmark.harness.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C and other polite ends: the engine's process is ended, the round closed, and only then does this JVM go. */
final class Interruption implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long TICK_MILLIS = 100;

    private final CountDownLatch loopEnded = new CountDownLatch(1);
    private final Runnable afterwards;
    private final Thread hook = new Thread(this::request, "ttsmark-interruption");
    private volatile Runnable endFork = () -> {};
    private volatile boolean requested;

    /** @param afterwards says how to go on */
    Interruption(Runnable afterwards) {
        this.afterwards = afterwards;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What ends the process that is running now. */
    void onRequest(Runnable end) {
        endFork = end;
    }

    boolean isRequested() {
        return requested;
    }

    private void request() {
        requested = true;
        long untilNanos = System.nanoTime() + PATIENCE.toNanos();
        try {
            do {
                // More than once, since a process may be about to start.
                endFork.run();
            } while (!loopEnded.await(TICK_MILLIS, TimeUnit.MILLISECONDS) && System.nanoTime() < untilNanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        afterwards.run();
    }

    @Override
    public void close() {
        loopEnded.countDown();
        if (!requested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The JVM is on its way out already, so the hook runs.
                requested = true;
            }
        }
    }
}
