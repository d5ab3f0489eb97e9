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

    private static final String SEE_LOG = "; see run.log";

    /**
     * The row for a round that has no end of its own.
     *
     * @param doing what the process did at its end, where that is known
     */
    RoundFailed failure(RoundSpec spec, Duration took, Optional<String> doing) {
        return new RoundFailed(
                spec.round(),
                spec.configuration(),
                cause(spec.timeoutMillis()).failure(),
                sentence(spec.timeoutMillis(), doing),
                took.toNanos());
    }

    /** What happened while it did that, and what to do. */
    String sentence(long timeoutMillis, Optional<String> doing) {
        Cause cause = cause(timeoutMillis);
        String during = doing.map(what -> " while " + what).orElse("");
        return cause.happened() + during + cause.next() + ".";
    }

    /** @param next what to do, from the mark that parts it from what happened */
    private record Cause(String failure, String happened, String next) {}

    private Cause cause(long timeoutMillis) {
        int code = exitCode.orElse(0);
        if (stalled) {
            return new Cause(
                    CallJudge.TIMED_OUT,
                    "The process gave no sign of life for more than " + timeoutMillis + " ms and was ended",
                    "");
        }
        if (code == ExitCodes.CALL_TIMED_OUT) {
            return new Cause(
                    CallJudge.TIMED_OUT,
                    "The process ended itself, since what it did took longer than " + timeoutMillis + " ms,",
                    "");
        }
        if (code == ExitCodes.OUT_OF_MEMORY) {
            return new Cause("OutOfMemory", "The process ran out of heap", "; give it more with -Xmx under 'jvm'");
        }
        if (signal.isPresent()) {
            return killed("died of " + signal.get());
        }
        if (code == SIGNAL_BASE + SIGKILL) {
            return killed("was killed (signal 9), as a system short of memory does,");
        }
        if (code > SIGNAL_BASE) {
            return killed("died of signal " + (code - SIGNAL_BASE));
        }
        return new Cause("ProcessExited", "The process ended with exit code " + code, SEE_LOG);
    }

    private static Cause killed(String how) {
        return new Cause("ProcessKilled", "The process " + how, SEE_LOG);
    }
}
