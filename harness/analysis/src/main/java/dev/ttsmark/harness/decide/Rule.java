package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.plan.Glob;
import java.util.List;

/** One line of the rules: what a metric must keep to. */
public sealed interface Rule {

    Metric metric();

    Scope scope();

    /** What an inconclusive check of this rule does. */
    Policy inconclusive();

    /**
     * An absolute limit on the candidate.
     *
     * @param limit not to be exceeded; to be reached where higher is better
     */
    record Budget(Metric metric, Statistic statistic, double limit, Scope scope, Policy inconclusive) implements Rule {}

    /**
     * How much worse than the baseline the candidate may be.
     *
     * @param share above 0; the A/A noise floor of a cell takes its place where that is larger
     */
    record Margin(Metric metric, double share, Scope scope, Policy inconclusive) implements Rule {}

    /** Where a rule holds: glob patterns; none at all means everywhere. */
    record Scope(List<String> configurations, List<String> texts) {

        public static final Scope EVERYWHERE = new Scope(List.of(), List.of());

        public Scope {
            configurations = List.copyOf(configurations);
            texts = List.copyOf(texts);
        }

        boolean covers(Cell cell) {
            return Glob.anyMatches(configurations, cell.configuration())
                    && cell.utterance()
                            .map(text -> Glob.anyMatches(texts, text))
                            .orElse(texts.isEmpty());
        }
    }

    /** Whether a larger value is worse. */
    default boolean isCeiling() {
        return metric().better() != Metric.Better.HIGHER;
    }

    /** Whether the metric is one of a whole process rather than of calls. */
    default boolean isOfRounds() {
        return metric().source() == Metric.Source.ROUND;
    }
}
