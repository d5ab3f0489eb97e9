package dev.ttsmark.harness.measure;

/**
 * A round came to its end.
 *
 * @param elapsedNanos from the start of opening to the end of closing, inside the engine's process
 * @param rssPeakBytes highest resident set of the process (VmHWM); unavailable is -1
 */
public record RoundClosed(int round, String configuration, long elapsedNanos, long rssPeakBytes) implements Row {}
