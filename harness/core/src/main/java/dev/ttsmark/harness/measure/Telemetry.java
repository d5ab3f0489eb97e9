package dev.ttsmark.harness.measure;

import java.util.Optional;

/**
 * State of the engine's process and host right after a call. Unavailable is -1, never 0.
 *
 * @param rssBytes resident set of the process
 * @param gcCount garbage collections that ended during the call
 * @param gcMillis time they took
 * @param loadAverage one-minute load average of the host
 * @param activity what else happened on the host; empty where its counters cannot be read
 */
public record Telemetry(
        long rssBytes, long gcCount, long gcMillis, double loadAverage, Optional<HostActivity> activity) {}
