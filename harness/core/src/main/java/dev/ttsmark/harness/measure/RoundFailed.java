package dev.ttsmark.harness.measure;

/**
 * A round did not come to its end: the engine could not be opened, or its process crashed, hung or was killed.
 *
 * @param failure class of the failure: {@code OpenFailed}, {@code OpenRefused}
 *     (its device, model or options cannot be had, so it is not tried again), {@code ProcessExited}, {@code ProcessKilled},
 *     {@code CallTimedOut}, {@code OutOfMemory}; {@code Interrupted} where a person or a power cut ended the run, which
 *     says nothing of the engine
 * @param message one sentence
 */
public record RoundFailed(int round, String configuration, String failure, String message, long elapsedNanos)
        implements Row {

    /** Of a round that a person or a power cut ended. */
    public static final String INTERRUPTED = "Interrupted";

    /** Whether it says nothing of the engine. */
    public boolean byInterruption() {
        return failure.equals(INTERRUPTED);
    }
}
