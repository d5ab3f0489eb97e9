package dev.ttsmark.harness.run.load;

/** What this process used so far. */
public interface ProcessUsage {

    /** Of all processors together; unavailable is -1. */
    long processorNanos();

    /** Highest resident set; unavailable is -1. */
    long rssPeakBytes();
}
