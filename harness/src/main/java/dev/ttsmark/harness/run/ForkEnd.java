package dev.ttsmark.harness.run;

import dev.ttsmark.harness.measure.RoundFailed;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an engine's process ended.
 *
 * @param exitCode empty where it ended well
 * @param signal of a crashed JVM
 * @param stalled whether the parent had to end it
 */
record ForkEnd(OptionalInt exitCode, Optional<String> signal, boolean stalled) {

    /** A shell's and Java's way to tell a signal: 128 and its number. */
    private static final int SIGNAL_BASE = 128;

    private static final int SIGKILL = 9;

    /** The row for a round that has no end of its own. */
    RoundFailed failure(RoundSpec spec, Duration took) {
        int code = exitCode.orElse(0);
        if (stalled) {
            return row(
                    spec,
                    took,
                    CallJudge.TIMED_OUT,
                    "The process gave no sign of life for more than " + spec.timeoutMillis() + " ms and was ended.");
        }
        if (code == ExitCodes.CALL_TIMED_OUT) {
            return row(
                    spec,
                    took,
                    CallJudge.TIMED_OUT,
                    "A call, or opening or closing the engine, took longer than " + spec.timeoutMillis()
                            + " ms, so the process ended itself.");
        }
        if (code == ExitCodes.OUT_OF_MEMORY) {
            return row(spec, took, "OutOfMemory", "The process ran out of heap; give it more with -Xmx under 'jvm'.");
        }
        if (signal.isPresent()) {
            return row(spec, took, "ProcessKilled", "The process died of " + signal.get() + "; see run.log.");
        }
        if (code == SIGNAL_BASE + SIGKILL) {
            return row(
                    spec,
                    took,
                    "ProcessKilled",
                    "The process was killed (signal 9), as a system short of memory does; see run.log.");
        }
        if (code > SIGNAL_BASE) {
            return row(
                    spec,
                    took,
                    "ProcessKilled",
                    "The process died of signal " + (code - SIGNAL_BASE) + "; see run.log.");
        }
        return row(spec, took, "ProcessExited", "The process ended with exit code " + code + "; see run.log.");
    }

    private static RoundFailed row(RoundSpec spec, Duration took, String failure, String message) {
        return new RoundFailed(spec.round(), spec.configuration(), failure, message, took.toNanos());
    }
}
