package dev.ttsmark.harness.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and other polite ends: the engine's process is ended and the round closed, what was measured is reported, and
 * only then does this JVM go. It ends with 128 and the signal's number, so Ctrl-C is exit code 130.
 */
public final class Interruption implements AutoCloseable {

    /** From the request on, for closing a round and writing a report; someone waits at the terminal. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final long TICK_MILLIS = 100;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::request, "ttsmark-interruption");
    private volatile Runnable endFork = () -> {};
    private volatile boolean requested;

    private Interruption() {}

    /** From now on an end waits for {@link #close}. */
    public static Interruption armed() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Never requested: an end of this JVM ends the engine's process, which watches for it, and nothing else. */
    public static Interruption none() {
        return new Interruption();
    }

    /** What ends the process that is running now. */
    void onRequest(Runnable end) {
        endFork = end;
    }

    public boolean isRequested() {
        return requested;
    }

    private void request() {
        requested = true;
        long untilNanos = System.nanoTime() + PATIENCE.toNanos();
        try {
            do {
                // More than once, since a process may be about to start.
                endFork.run();
            } while (!closed.await(TICK_MILLIS, TimeUnit.MILLISECONDS) && System.nanoTime() < untilNanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets this JVM go. Does not return where its end was requested, so that nothing is said after the last word. */
    @Override
    public void close() {
        closed.countDown();
        if (!requested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
                return;
            } catch (IllegalStateException e) {
                // The JVM is on its way out already.
            }
        }
        awaitTheEnd();
    }

    private static void awaitTheEnd() {
        while (true) {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
