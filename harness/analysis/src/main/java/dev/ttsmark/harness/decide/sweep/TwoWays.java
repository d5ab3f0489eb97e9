package dev.ttsmark.harness.decide.sweep;

import dev.ttsmark.harness.plan.Sweep;
import dev.ttsmark.harness.stats.compare.Ratio;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses the two factors that are shown against each other: those with the largest effects on the objective. */
final class TwoWays {

    private TwoWays() {}

    /** Empty for a single factor. */
    static Optional<TwoWay> of(Sweep sweep, List<Effect> effects) {
        if (sweep.factors().size() < 2) {
            return Optional.empty();
        }
        List<Sweep.Factor> two = sweep.factors().stream()
                .sorted(Comparator.comparingDouble(factor -> -largest(factor, sweep.objective(), effects)))
                .limit(2)
                .sorted(Comparator.comparingInt(sweep.factors()::indexOf))
                .toList();
        Sweep.Factor rows = two.get(0);
        Sweep.Factor columns = two.get(1);
        Map<String, String> others = new LinkedHashMap<>(sweep.reference().values());
        others.keySet().removeAll(List.of(rows.option(), columns.option()));
        List<List<String>> cells = rows.values().stream()
                .map(row -> columns.values().stream()
                        .map(column -> name(sweep, Map.of(rows.option(), row, columns.option(), column)))
                        .toList())
                .toList();
        return Optional.of(new TwoWay(rows, columns, others, cells));
    }

    /** The point that differs from the reference in those values alone. */
    private static String name(Sweep sweep, Map<String, String> values) {
        Map<String, String> wanted = new HashMap<>(sweep.reference().values());
        wanted.putAll(values);
        return sweep.points().stream()
                .filter(point -> point.values().equals(wanted))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static double largest(Sweep.Factor factor, String metric, List<Effect> effects) {
        return effects.stream()
                .filter(effect -> effect.option().equals(factor.option()))
                .flatMap(effect -> Optional.ofNullable(effect.ratios().get(metric)).stream())
                .mapToDouble(Ratio::value)
                .map(value -> Math.abs(Math.log(value)))
                .max()
                .orElse(0);
    }
}
