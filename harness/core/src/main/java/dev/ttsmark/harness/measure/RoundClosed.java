package dev.ttsmark.harness.measure;

/**
 * A round came to its end.
 *
 * @param elapsedNanos from the start of opening, or of the idle time that a meter of energy wants before it, to the end of
 *     closing, inside the engine's process
 * @param rssPeakBytes highest resident set of the process (VmHWM); unavailable is -1
 */
public record RoundClosed(int round, String configuration, long elapsedNanos, long rssPeakBytes) implements Row {

    /** Time around a round that its rows do not tell: JMH, start and end of the process; 1.0 s to 1.3 s on two cores. */
    public static final double PROCESS_START_SECONDS = 1.2;

    /** What the round took of a budget. */
    public double wallSeconds() {
        return PROCESS_START_SECONDS + elapsedNanos / 1e9;
    }
}
