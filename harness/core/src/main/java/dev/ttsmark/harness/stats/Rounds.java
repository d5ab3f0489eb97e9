package dev.ttsmark.harness.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * Values of one metric, round by round. The round is the unit of replication: calls of one process share its luck.
 *
 * @param byRound round number to its values, none of them empty
 */
public record Rounds(boolean mayBeZero, SortedMap<Integer, double[]> byRound) {

    private static final double LEVEL = 0.95;

    /**
     * Values that rows yield, by round.
     *
     * @param mayBeZero whether 0 is a value; where it is not, it does not count
     * @param value not finite does not count
     */
    public static <R> Rounds collect(
            List<R> rows, boolean mayBeZero, ToIntFunction<R> round, ToDoubleFunction<R> value) {
        TreeMap<Integer, Values> growing = new TreeMap<>();
        for (R row : rows) {
            double v = value.applyAsDouble(row);
            if (Double.isFinite(v) && (mayBeZero || v > 0)) {
                growing.computeIfAbsent(round.applyAsInt(row), r -> new Values())
                        .add(v);
            }
        }
        SortedMap<Integer, double[]> byRound = new TreeMap<>();
        growing.forEach((number, values) -> byRound.put(number, values.toArray()));
        return new Rounds(mayBeZero, byRound);
    }

    public boolean isEmpty() {
        return byRound.isEmpty();
    }

    /** Round number to median. */
    public SortedMap<Integer, Double> medians() {
        SortedMap<Integer, Double> medians = new TreeMap<>();
        byRound.forEach((number, values) -> medians.put(number, Quantiles.median(values)));
        return medians;
    }

    /** Every value of every round. */
    public double[] all() {
        Values all = new Values();
        byRound.values().forEach(values -> {
            for (double value : values) {
                all.add(value);
            }
        });
        return all.toArray();
    }

    /** Mean of medians with its interval over rounds; empty without values. */
    public Optional<Estimate> estimate() {
        if (isEmpty()) {
            return Optional.empty();
        }
        int calls = byRound.values().stream().mapToInt(values -> values.length).sum();
        return Optional.of(estimate(medians(), mayBeZero, calls));
    }

    /** Mean of per-round values: geometric unless one of them is zero. */
    public static Estimate estimate(Map<Integer, Double> perRound, boolean mayBeZero, int calls) {
        double[] values =
                perRound.values().stream().mapToDouble(Double::doubleValue).toArray();
        boolean hasZero = mayBeZero && Arrays.stream(values).anyMatch(value -> value <= 0);
        Means.Mean mean = hasZero ? Means.plain(values, LEVEL) : Means.geometric(values, LEVEL);
        return new Estimate(mean.value(), mean.interval(), values.length, calls);
    }
}
