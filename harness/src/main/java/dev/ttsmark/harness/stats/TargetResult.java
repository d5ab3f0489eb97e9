package dev.ttsmark.harness.stats;

import java.util.Optional;

/**
 * A target of the plan against the worst text of a configuration.
 *
 * @param target not to be exceeded; to be reached where higher is better
 * @param utterance the worst text; empty where the metric has no text
 * @param worst its estimate; empty where not measured
 * @param conclusive whether the whole interval lies on the side that {@code met} names
 */
public record TargetResult(
        String run,
        String configuration,
        String metric,
        double target,
        Met met,
        boolean conclusive,
        Optional<String> utterance,
        Optional<Estimate> worst) {

    /** The answer. */
    public enum Met {
        MET,
        NOT_MET,
        NOT_MEASURED
    }
}
