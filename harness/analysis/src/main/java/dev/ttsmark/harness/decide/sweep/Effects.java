package dev.ttsmark.harness.decide.sweep;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.stats.compare.Holm;
import dev.ttsmark.harness.stats.compare.Pairs;
import dev.ttsmark.harness.stats.compare.Ratio;
import dev.ttsmark.harness.stats.compare.Ratios;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every value of every factor does against the factor's first. */
final class Effects {

    private final Matrix matrix;

    private Effects(Matrix matrix) {
        this.matrix = matrix;
    }

    static List<Effect> of(Matrix matrix) {
        return new Effects(matrix).effects();
    }

    private List<Effect> effects() {
        List<Step> steps = Step.all(matrix.sweep());
        Map<Metric, List<Optional<Ratio>>> ratios = new LinkedHashMap<>();
        for (Metric metric : matrix.metrics()) {
            ratios.put(
                    metric,
                    Holm.adjust(steps.stream().map(step -> ratio(metric, step)).toList()));
        }
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Map<String, Ratio> own = new LinkedHashMap<>();
            for (Map.Entry<Metric, List<Optional<Ratio>>> entry : ratios.entrySet()) {
                entry.getValue()
                        .get(i)
                        .ifPresent(ratio -> own.put(entry.getKey().id(), ratio));
            }
            effects.add(effect(steps.get(i), own));
        }
        return List.copyOf(effects);
    }

    private Effect effect(Step step, Map<String, Ratio> ratios) {
        List<Step.Match> all = step.matches(matrix.sweep());
        List<Step.Match> matched = all.stream()
                .filter(match -> matrix.pairs(matrix.objective(), match.from(), match.to())
                        .isPresent())
                .toList();
        int unlike = (int) matched.stream()
                .filter(match -> matrix.standing(match.from()) != SweepPoint.Standing.ELIGIBLE
                        || matrix.standing(match.to()) != SweepPoint.Standing.ELIGIBLE)
                .count();
        return new Effect(
                step.option(),
                step.from(),
                step.to(),
                matched.size(),
                all.size(),
                unlike,
                ratios,
                EffectWords.of(step, matrix.metrics(), ratios, matched.size(), all.size(), unlike));
    }

    private Optional<Ratio> ratio(Metric metric, Step step) {
        List<Pairs> pairs = pairs(matrix, metric, step.matches(matrix.sweep()));
        return pairs.isEmpty() ? Optional.empty() : Optional.of(Ratios.of(pairs));
    }

    /** Of the matched points that could be compared. */
    static List<Pairs> pairs(Matrix matrix, Metric metric, List<Step.Match> matches) {
        return matches.stream()
                .flatMap(match -> matrix.pairs(metric, match.from(), match.to()).stream())
                .toList();
    }
}
