package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.stats.Estimate;
import java.util.Optional;

/**
 * A target of the plan against an estimate of a configuration: that of its worst text, or one of its texts.
 *
 * @param target not to be exceeded; to be reached where higher is better
 * @param utterance the text; empty where the metric has none, or over several
 * @param reached the estimate; empty where not measured
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
        Optional<Estimate> reached) {

    /** The answer. */
    public enum Met {
        MET,
        NOT_MET,
        NOT_MEASURED
    }
}
