package dev.ttsmark.harness.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Watches the engine's process from outside: ends it when it has written nothing for too long, which a process that is
 * stopped dead cannot do for itself.
 */
final class ForkGuard implements AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(200);

    private final Path measurements;
    private final Duration patience;
    private final Runnable onTick;
    private final Set<Long> before = children().map(ProcessHandle::pid).collect(Collectors.toSet());
    private final Thread thread = new Thread(this::watch, "ttsmark-fork-guard");
    private volatile boolean closed;
    private volatile boolean stalled;

    /**
     * @param measurements grows while the process is alive
     * @param patience longest that it may stay as it is
     * @param onTick called several times a second
     */
    ForkGuard(Path measurements, Duration patience, Runnable onTick) {
        this.measurements = measurements;
        this.patience = patience;
        this.onTick = onTick;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Starts a process and waits for its end. */
    interface Fork {
        ForkEnd run() throws IOException;
    }

    /** Lets the process run, and ends it if that is requested meanwhile. */
    ForkEnd during(Interruption interruption, Fork fork) throws IOException {
        interruption.onRequest(this::endFork);
        try {
            return fork.run();
        } finally {
            interruption.onRequest(() -> {});
        }
    }

    /** Whether this guard had to end the process. */
    boolean isStalled() {
        return stalled;
    }

    /** Ends the engine's process, whatever it does. */
    void endFork() {
        List<ProcessHandle> forks =
                children().filter(child -> !before.contains(child.pid())).toList();
        forks.stream().flatMap(ProcessHandle::descendants).forEach(ProcessHandle::destroyForcibly);
        forks.forEach(ProcessHandle::destroyForcibly);
    }

    private static java.util.stream.Stream<ProcessHandle> children() {
        return ProcessHandle.current().children();
    }

    private void watch() {
        long size = -1;
        long lastGrowthNanos = System.nanoTime();
        while (!closed) {
            LockSupport.parkNanos(TICK.toNanos());
            onTick.run();
            long now = sizeBytes();
            if (now != size) {
                size = now;
                lastGrowthNanos = System.nanoTime();
            } else if (System.nanoTime() - lastGrowthNanos > patience.toNanos()) {
                stalled = true;
                endFork();
            }
        }
    }

    private long sizeBytes() {
        try {
            return Files.size(measurements);
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
