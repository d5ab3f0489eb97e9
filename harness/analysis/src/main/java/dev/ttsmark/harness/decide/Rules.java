package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.measure.Metric;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a candidate must keep to.
 *
 * @param rules at least one
 * @param mayDiffer traits that need not be equal on both sides, since they are what is being changed
 */
public record Rules(List<Rule> rules, Set<Trait> mayDiffer) {

    /** Below it hardly a listener notices, and few machines are quiet enough to tell. */
    private static final double USUAL_MARGIN = 0.05;

    public Rules {
        rules = List.copyOf(rules);
        mayDiffer = Set.copyOf(mayDiffer);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("a gate without a rule lets everything through");
        }
    }

    /** The usual margin on one metric: for tables, which hold no other. */
    public static Rules marginOn(Metric metric) {
        return new Rules(List.of(new Rule.Margin(metric, USUAL_MARGIN, Rule.Scope.EVERYWHERE, Policy.WARN)), Set.of());
    }

    /** Metrics that some rule is about. */
    public Set<Metric> metrics() {
        return rules.stream().map(Rule::metric).collect(Collectors.toSet());
    }

    /** Whether there is anything to compare with a baseline. */
    public boolean needBaseline() {
        return rules.stream().anyMatch(Rule.Margin.class::isInstance);
    }
}
