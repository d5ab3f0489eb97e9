package dev.ttsmark.harness.run;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends this process when what it does takes too long, or when its parent is gone: a hung native call cannot be
 * interrupted, and an orphan would disturb whatever is measured next.
 */
final class Watchdog implements AutoCloseable {

    private static final long TICK_NANOS = Duration.ofMillis(100).toNanos();

    private record Step(long deadlineNanos, Runnable testament) {}

    private final AtomicReference<Step> current = new AtomicReference<>();
    private final long timeoutNanos;
    private final ProcessHandle parent;
    private volatile boolean closed;

    private Watchdog(long timeoutNanos, ProcessHandle parent) {
        this.timeoutNanos = timeoutNanos;
        this.parent = parent;
    }

    static Watchdog start(long timeoutMillis, long parentPid) {
        ProcessHandle parent = ProcessHandle.of(parentPid).orElse(null);
        Watchdog watchdog = new Watchdog(Duration.ofMillis(timeoutMillis).toNanos(), parent);
        Thread thread = new Thread(watchdog::watch, "ttsmark-watchdog");
        thread.setDaemon(true);
        thread.start();
        return watchdog;
    }

    /**
     * From now on the timeout runs.
     *
     * @param testament what to write before the process ends
     */
    void expect(Runnable testament) {
        current.set(new Step(System.nanoTime() + timeoutNanos, testament));
    }

    /** What was expected has come. */
    void done() {
        if (current.getAndSet(null) == null) {
            // The time was up a moment ago: the other thread is ending this process.
            LockSupport.parkNanos(Duration.ofMinutes(1).toNanos());
        }
    }

    private void watch() {
        while (!closed) {
            LockSupport.parkNanos(TICK_NANOS);
            if (parent == null || !parent.isAlive()) {
                end(ExitCodes.PARENT_GONE);
            }
            Step step = current.get();
            if (step != null && System.nanoTime() - step.deadlineNanos() > 0 && current.compareAndSet(step, null)) {
                try {
                    step.testament().run();
                } finally {
                    end(ExitCodes.CALL_TIMED_OUT);
                }
            }
        }
    }

    /** With whatever an engine started, which would else go on alone. */
    private static void end(int exitCode) {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(exitCode);
    }

    @Override
    public void close() {
        closed = true;
    }
}
