package dev.ttsmark.kokoro;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads on which pieces are made ahead, for as long as the engine is open. Threads start when first needed. */
final class AheadThreads implements Executor, AutoCloseable {

    private final ExecutorService pool;

    /** @param count 0 if nothing is made ahead */
    AheadThreads(int count) {
        pool = Executors.newFixedThreadPool(Math.max(1, count), task -> {
            Thread thread = new Thread(task, "kokoro-ahead");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void execute(Runnable task) {
        pool.execute(task);
    }

    /** Once nothing is being made; threads have ended, or are about to, when it returns. */
    @Override
    public void close() {
        pool.shutdown();
    }
}
