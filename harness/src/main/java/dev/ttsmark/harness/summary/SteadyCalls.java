package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.stats.steady.Forks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The calls of one text that count in steady figures. A round's series is its warm-up and measured calls of that text,
 * one after another; the first call has a figure of its own. Where the rounds agree on a steady state, measured calls
 * before it are left out; where they do not, nothing is, and figures are provisional. Calls in shuffled order come
 * last in a round, so they always count.
 *
 * @param counted measured calls of both orders, as written
 * @param forks what the series do, a round each; empty without a call in a row
 * @param leftOut measured calls that do not count
 */
record SteadyCalls(List<Call> counted, Optional<Forks> forks, int leftOut) {

    /** @param calls of one text, of every phase */
    static SteadyCalls of(List<Call> calls) {
        List<List<Call>> series = series(calls);
        List<Call> measured = calls.stream().filter(ConfigurationRows::counts).toList();
        if (series.isEmpty()) {
            return new SteadyCalls(measured, Optional.empty(), 0);
        }
        Forks forks = Forks.of(series.stream().map(SteadyCalls::seconds).toList());
        Set<Call> early = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int round = 0; round < series.size(); round++) {
            early.addAll(series.get(round).subList(0, forks.steadyFrom(round)));
        }
        List<Call> counted =
                measured.stream().filter(call -> !early.contains(call)).toList();
        return new SteadyCalls(counted, Optional.of(forks), measured.size() - counted.size());
    }

    Steadiness steadiness() {
        return forks.map(agreed -> Steadiness.of(agreed, leftOut)).orElse(Steadiness.NONE);
    }

    private static List<List<Call>> series(List<Call> calls) {
        SortedMap<Integer, List<Call>> byRound = new TreeMap<>();
        for (Call call : calls) {
            if (isInRow(call)) {
                byRound.computeIfAbsent(call.round(), round -> new ArrayList<>())
                        .add(call);
            }
        }
        return List.copyOf(byRound.values());
    }

    private static boolean isInRow(Call call) {
        return call.order() == Call.Order.REPEATED
                && (call.phase() == Call.Phase.WARM_UP || call.phase() == Call.Phase.MEASURED)
                && call.outcome() instanceof Outcome.Spoken spoken
                && spoken.totalNanos() > 0;
    }

    private static double[] seconds(List<Call> series) {
        return series.stream()
                .mapToDouble(call -> Metrics.TOTAL_S.of(call).orElseThrow())
                .toArray();
    }
}
