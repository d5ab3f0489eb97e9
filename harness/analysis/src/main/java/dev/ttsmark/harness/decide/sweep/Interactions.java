package dev.ttsmark.harness.decide.sweep;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.plan.Sweep;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.compare.Pairs;
import dev.ttsmark.harness.stats.compare.Ratios;
import dev.ttsmark.harness.summary.MetricWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the effect of one factor clearly depends on another, in the objective or in peak memory. */
final class Interactions {

    private static final double ALPHA = 0.05;

    /** Effects nearer to each other than this are the same for any use. */
    private static final double MATTERS = Math.log1p(0.05);

    private final Matrix matrix;

    private Interactions(Matrix matrix) {
        this.matrix = matrix;
    }

    /** A step with the other factor at one value. */
    private record Simple(String value, List<Pairs> pairs) {}

    /** Two of them, of one step. */
    private record Candidate(Step step, Metric metric, String by, Simple first, Simple second) {}

    static List<Interaction> of(Matrix matrix) {
        return new Interactions(matrix).found();
    }

    private List<Interaction> found() {
        List<Metric> metrics =
                Stream.of(matrix.objective(), Metrics.RSS_PEAK_BYTES).distinct().toList();
        List<Interaction> found = new ArrayList<>();
        for (Metric metric : metrics) {
            List<List<Candidate>> byStep = candidates(metric);
            int looks = byStep.stream().mapToInt(List::size).sum();
            double level = 1 - ALPHA / Math.max(1, looks);
            byStep.forEach(step -> step.stream()
                    .filter(candidate -> gap(candidate, level) > 0 && matters(candidate))
                    .max(Comparator.comparingDouble(candidate -> gap(candidate, level)))
                    .map(this::interaction)
                    .ifPresent(found::add));
        }
        return List.copyOf(found);
    }

    /** For each step and each factor that comes later: whichever depends on the other, it is said once. */
    private List<List<Candidate>> candidates(Metric metric) {
        List<Sweep.Factor> factors = matrix.sweep().factors();
        List<List<Candidate>> all = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            for (Step step : Step.of(factors.get(i))) {
                for (int j = i + 1; j < factors.size(); j++) {
                    all.add(candidates(metric, step, factors.get(j)));
                }
            }
        }
        return all;
    }

    private List<Candidate> candidates(Metric metric, Step step, Sweep.Factor by) {
        List<Simple> simple = by.values().stream()
                .map(value -> new Simple(value, pairs(metric, step, by.option(), value)))
                .filter(s -> !s.pairs().isEmpty())
                .toList();
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < simple.size(); i++) {
            for (int j = i + 1; j < simple.size(); j++) {
                all.add(new Candidate(step, metric, by.option(), simple.get(i), simple.get(j)));
            }
        }
        return all;
    }

    private List<Pairs> pairs(Metric metric, Step step, String option, String value) {
        return Effects.pairs(
                matrix,
                metric,
                step.matches(matrix.sweep()).stream()
                        .filter(match -> match.from().values().get(option).equals(value))
                        .toList());
    }

    /** How far the intervals lie apart, as a log ratio; not above 0 where they overlap or there is none. */
    private static double gap(Candidate candidate, double level) {
        Optional<Interval> first = Ratios.interval(candidate.first().pairs(), level);
        Optional<Interval> second = Ratios.interval(candidate.second().pairs(), level);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        double above = Math.log(second.get().low() / first.get().high());
        double below = Math.log(first.get().low() / second.get().high());
        return Math.max(above, below);
    }

    private static boolean matters(Candidate candidate) {
        double first = Ratios.of(candidate.first().pairs()).value();
        double second = Ratios.of(candidate.second().pairs()).value();
        return Math.abs(Math.log(second / first)) > MATTERS;
    }

    private Interaction interaction(Candidate c) {
        var first = Ratios.of(c.first().pairs());
        var second = Ratios.of(c.second().pairs());
        Bilingual label = MetricWords.label(c.metric());
        Step step = c.step();
        Bilingual sentence = new Bilingual(
                "What %1$s %2$s→%3$s does depends on %4$s: " + label.en() + " ×%6$s with %5$s, ×%8$s with %7$s.",
                "%1$s %2$s→%3$s 的效果取决于 %4$s：取值为 %5$s 时，" + label.zh().strip() + " ×%6$s；取值为 %7$s 时，×%8$s。");
        return new Interaction(
                step.option(),
                step.from(),
                step.to(),
                c.metric().id(),
                c.by(),
                c.first().value(),
                first,
                c.second().value(),
                second,
                sentence.with(
                        step.option(),
                        step.from(),
                        step.to(),
                        c.by(),
                        c.first().value(),
                        MetricWords.ratio(first),
                        c.second().value(),
                        MetricWords.ratio(second)));
    }
}
