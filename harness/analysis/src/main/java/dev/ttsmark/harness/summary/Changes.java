package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Before and after, for each pair of configurations that the plan names. */
final class Changes {

    private static final List<Metric> OF_TEXTS =
            List.of(Metrics.TTFB_S, Metrics.TTFA_S, Metrics.TOTAL_S, Metrics.RTF, Metrics.CHARS_PER_S);
    private static final List<Metric> OF_ROUNDS =
            List.of(Metrics.LOAD_S, Metrics.COLD_S, Metrics.FIRST_SHAPE_S, Metrics.RSS_PEAK_BYTES);

    private Changes() {}

    static List<Change> of(RunSource source, List<ConfigurationRows> all) {
        List<Change> changes = new ArrayList<>();
        for (Plan.Comparison pair : source.plan().comparisons()) {
            Optional<ConfigurationRows> before = named(all, pair.before());
            Optional<ConfigurationRows> after = named(all, pair.after());
            if (before.isPresent() && after.isPresent()) {
                changes.addAll(of(source.plan().targets(), before.get(), after.get()));
            }
        }
        return changes;
    }

    private static Optional<ConfigurationRows> named(List<ConfigurationRows> all, String name) {
        return all.stream().filter(rows -> rows.name().equals(name)).findFirst();
    }

    private static List<Change> of(Map<String, Double> targets, ConfigurationRows before, ConfigurationRows after) {
        List<Change> changes = new ArrayList<>();
        for (Metric metric : OF_TEXTS) {
            List<String> common = Contest.common(metric, List.of(before, after));
            if (common.size() != 1) {
                changes.add(ofTexts(targets, metric, before, after, Optional.empty(), common));
            }
            common.forEach(
                    text -> changes.add(ofTexts(targets, metric, before, after, Optional.of(text), List.of(text))));
        }
        OF_ROUNDS.forEach(metric -> changes.add(ofRounds(targets, metric, before, after)));
        return changes;
    }

    private static Change ofTexts(
            Map<String, Double> targets,
            Metric metric,
            ConfigurationRows before,
            ConfigurationRows after,
            Optional<String> utterance,
            List<String> texts) {
        var first = Contest.perRound(metric, before, texts);
        var second = Contest.perRound(metric, after, texts);
        Optional<Estimate> reached = Contest.estimate(second, Contest.calls(after, texts));
        return new Change(
                before.run(),
                before.name(),
                after.name(),
                metric.id(),
                utterance,
                Contest.estimate(first, Contest.calls(before, texts)),
                reached,
                Contest.ratio(before, first, after, second),
                Targets.judge(targets, after, metric, utterance, reached));
    }

    private static Change ofRounds(
            Map<String, Double> targets, Metric metric, ConfigurationRows before, ConfigurationRows after) {
        Rounds first = RoundMetrics.of(metric, before);
        Rounds second = RoundMetrics.of(metric, after);
        return new Change(
                before.run(),
                before.name(),
                after.name(),
                metric.id(),
                Optional.empty(),
                first.estimate(),
                second.estimate(),
                Contest.ratio(before, first.medians(), after, second.medians()),
                Targets.judge(targets, after, metric, Optional.empty(), second.estimate()));
    }
}
