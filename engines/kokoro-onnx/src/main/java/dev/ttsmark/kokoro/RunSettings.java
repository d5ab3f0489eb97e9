package dev.ttsmark.kokoro;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.RunOptions;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Options of each run. Now and then one ends with the runtime giving back what its arena holds and does not use: an arena
 * adds a region whenever no free stretch is long enough, so that texts of ever new lengths would have it grow for hours.
 * Thread-safe.
 */
final class RunSettings {

    private static final String SHRINK = "memory.enable_memory_arena_shrinkage";
    private static final String HOST_ARENA = "cpu:0";

    private final int shrinkEvery;
    private final AtomicInteger runs = new AtomicInteger();

    /** @param shrinkEvery runs until one that ends so; 0 is never */
    RunSettings(int shrinkEvery) {
        this.shrinkEvery = shrinkEvery;
    }

    /** Of the next run; the caller closes them. */
    RunOptions next() throws OrtException {
        RunOptions options = new RunOptions();
        if (shrinkEvery > 0 && runs.incrementAndGet() % shrinkEvery == 0) {
            options.addRunConfigEntry(SHRINK, HOST_ARENA);
        }
        return options;
    }
}
