package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import java.util.Map;
import java.util.Optional;

/**
 * Something a reader must know before believing a figure.
 *
 * @param run empty where it concerns every run
 * @param configuration empty where it concerns no single one
 * @param utterance empty where it concerns no single text
 * @param evidence the numbers it rests on, by name, units last
 * @param nextStep what to do about it
 */
public record Finding(
        Kind kind,
        Severity severity,
        Optional<String> run,
        Optional<String> configuration,
        Optional<String> utterance,
        Map<String, Double> evidence,
        Bilingual sentence,
        Bilingual nextStep) {

    /** How much it matters. */
    public enum Severity {
        /** Figures concerned must not be used. */
        INVALID,
        /** Figures concerned need care. */
        WARNING,
        NOTE
    }

    /** Every finding there is. */
    public enum Kind {
        FAILED_CALLS,
        ROUND_FAILED,
        ENGINE_CHANGED,
        CACHED,
        SILENT,
        NAN,
        CLIPPED,
        TRUNCATED,
        LEADING_SILENCE,
        PADDED,
        DROPPED_SYMBOLS,
        DURATION_UNSTABLE,
        DURATION_OUT_OF_BAND,
        THREADS_UNEQUAL,
        PROVIDER_FALLBACK,
        STAND_IN_WEIGHTS,
        TOO_FEW,
        FORKS_INCONSISTENT,
        NOT_STEADY,
        DRIFT,
        CYCLIC,
        SLOWDOWN,
        LENGTHS_MIXED,
        VALUES_MISSING,
        ONE_FORK,
        OUTLIERS,
        LENGTH_CHANGE_COSTS,
        SECOND_CALL_SLOW,
        NOT_STREAMING,
        CHUNKING_UNEQUAL,
        UNDERRUN,
        LINE_DOES_NOT_FIT,
        MEMORY_GROWTH,
        NOISY_HOST,
        THROTTLED,
        GC_OVERLAP
    }
}
