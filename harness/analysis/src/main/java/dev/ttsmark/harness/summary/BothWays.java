package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.steady.Regime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Totals of one text in rounds that spoke it after another text as well as after itself.
 *
 * @param totals regime to seconds by round, for the same rounds
 */
record BothWays(Map<Regime, SortedMap<Integer, double[]>> totals) {

    /** @param calls of one text that count */
    static BothWays of(Map<Regime, List<Call>> calls) {
        Map<Regime, SortedMap<Integer, double[]>> totals = new EnumMap<>(Regime.class);
        SortedSet<Integer> both = new TreeSet<>();
        for (Regime regime : Regime.values()) {
            SortedMap<Integer, double[]> own =
                    new TreeMap<>(MetricRounds.of(Metrics.TOTAL_S, calls.getOrDefault(regime, List.of()))
                            .byRound());
            totals.put(regime, own);
            if (regime == Regime.CHANGING) {
                both.addAll(own.keySet());
            }
            both.retainAll(own.keySet());
        }
        totals.values().forEach(own -> own.keySet().retainAll(both));
        return new BothWays(totals);
    }

    SortedSet<Integer> rounds() {
        return new TreeSet<>(totals.get(Regime.SAME).keySet());
    }

    /** One a round. */
    double[] medians(Regime regime) {
        return totals.get(regime).values().stream()
                .mapToDouble(Quantiles::median)
                .toArray();
    }

    /** Logarithms of changing over same, the n-th call of a round with the n-th: pairs that have no call in common. */
    DoubleStream logRatios() {
        return rounds().stream().flatMapToDouble(round -> {
            double[] changing = totals.get(Regime.CHANGING).get(round);
            double[] same = totals.get(Regime.SAME).get(round);
            return IntStream.range(0, Math.min(changing.length, same.length))
                    .mapToDouble(i -> Math.log(changing[i] / same[i]));
        });
    }

    /** Logarithms of a round's calls relative to the same text again; none where it did not speak this text both ways. */
    DoubleStream residuals(Regime regime, int round) {
        double[] calls = totals.get(regime).get(round);
        if (calls == null) {
            return DoubleStream.empty();
        }
        double level = Math.log(Quantiles.median(totals.get(Regime.SAME).get(round)));
        return Arrays.stream(calls).map(seconds -> Math.log(seconds) - level);
    }

    /**
     * Seconds that a call takes more after another text, over calls of all rounds.
     *
     * @param without a round that is left out
     */
    OptionalDouble more(Optional<Integer> without) {
        double[] changing = all(Regime.CHANGING, without);
        double[] same = all(Regime.SAME, without);
        return changing.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Quantiles.median(changing) - Quantiles.median(same));
    }

    private double[] all(Regime regime, Optional<Integer> without) {
        return totals.get(regime).entrySet().stream()
                .filter(round -> !without.equals(Optional.of(round.getKey())))
                .flatMapToDouble(round -> Arrays.stream(round.getValue()))
                .toArray();
    }

    static double median(DoubleStream values) {
        return Quantiles.median(values.toArray());
    }
}
