package dev.ttsmark.harness.decide;

import dev.ttsmark.engine.Options;

/** A condition of measuring that must be the same on both sides, or their figures say nothing of the change. */
public enum Trait {
    CPU,
    MEMORY,
    OS,
    JVM,
    JVM_ARGUMENTS,
    VARIABLES,
    GPUS,
    DEVICE,
    THREADS,
    WEIGHTS,
    TEXT,
    REGIME;

    /** As rules write it: {@code jvm-arguments}. */
    @Override
    public String toString() {
        return Options.spelled(this);
    }
}
