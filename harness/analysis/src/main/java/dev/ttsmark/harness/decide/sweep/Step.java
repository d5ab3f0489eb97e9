package dev.ttsmark.harness.decide.sweep;

import dev.ttsmark.harness.plan.Sweep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A factor set from its first value to another. */
record Step(String option, String from, String to) {

    /** Two points that differ in nothing else. */
    record Match(Sweep.Point from, Sweep.Point to) {}

    /** Of every factor, in order. */
    static List<Step> all(Sweep sweep) {
        return sweep.factors().stream().flatMap(factor -> of(factor).stream()).toList();
    }

    static List<Step> of(Sweep.Factor factor) {
        return factor.values().stream()
                .skip(1)
                .map(to -> new Step(factor.option(), factor.values().get(0), to))
                .toList();
    }

    /** Every two points that this step leads between. */
    List<Match> matches(Sweep sweep) {
        return sweep.points().stream()
                .filter(point -> point.values().get(option).equals(from))
                .flatMap(point -> sweep.points().stream()
                        .filter(other -> other.values().equals(after(point)))
                        .map(other -> new Match(point, other)))
                .toList();
    }

    private Map<String, String> after(Sweep.Point point) {
        Map<String, String> values = new HashMap<>(point.values());
        values.put(option, to);
        return values;
    }
}
