package dev.ttsmark.harness.decide.choose;

import dev.ttsmark.harness.measure.Bilingual;
import java.util.Optional;

/**
 * One demand of a deployment, held against one candidate.
 *
 * @param metric of an SLO, of memory or of another limit
 * @param evidence what was measured or declared, with figures
 * @param toBeSure what would settle it; empty unless UNKNOWN
 */
public record Constraint(
        Kind kind, Optional<String> metric, Status status, Bilingual evidence, Optional<Bilingual> toBeSure) {

    /** What is demanded. */
    public enum Kind {
        LANGUAGE,
        LICENSE,
        DEVICE,
        MEMORY,
        LIMIT,
        SLO,
        AUDIO,
        WEIGHTS,
        SYMBOLS,
        CONCURRENCY
    }

    /** Whether it is kept. */
    public enum Status {
        PASS,
        FAIL,
        /** What was measured shows neither. */
        UNKNOWN
    }

    static Constraint of(Kind kind, boolean kept, Bilingual evidence) {
        return new Constraint(kind, Optional.empty(), kept ? Status.PASS : Status.FAIL, evidence, Optional.empty());
    }

    static Constraint unknown(Kind kind, Bilingual evidence, Bilingual toBeSure) {
        return new Constraint(kind, Optional.empty(), Status.UNKNOWN, evidence, Optional.of(toBeSure));
    }

    Constraint about(String metricId) {
        return new Constraint(kind, Optional.of(metricId), status, evidence, toBeSure);
    }
}
