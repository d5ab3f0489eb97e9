package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.stats.steady.Regime;
import dev.ttsmark.harness.stats.steady.TimedCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The calls of one process in the order made, as far as they tell of its speed.
 *
 * @param calls that spoke, without probes and recordings, which are other work
 * @param timed the same calls
 */
record CallSequence(int round, List<Call> calls, List<TimedCall> timed) {

    /**
     * @param all of one round, of every phase
     * @param texts numbers of the texts met so far, to which new ones are added
     */
    static CallSequence of(int round, List<Call> all, Map<String, Integer> texts) {
        List<Call> calls = new ArrayList<>();
        List<TimedCall> timed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String before = "";
        for (Call call : all.stream()
                .sorted(Comparator.comparingInt(Call::index))
                .filter(call -> !(call.outcome() instanceof Outcome.Unsupported))
                .toList()) {
            if (isTimed(call)) {
                int text = texts.computeIfAbsent(call.utterance(), id -> texts.size());
                Regime regime = call.utterance().equals(before) ? Regime.SAME : Regime.CHANGING;
                double seconds = Metrics.TOTAL_S.of(call).orElseThrow();
                calls.add(call);
                timed.add(new TimedCall(text, regime, seen.add(call.utterance()), seconds));
            }
            before = spoken(call);
        }
        return new CallSequence(round, List.copyOf(calls), List.copyOf(timed));
    }

    /** Of one configuration, by round. */
    static List<CallSequence> of(List<Call> calls) {
        Map<Integer, List<Call>> byRound = new HashMap<>();
        calls.forEach(call ->
                byRound.computeIfAbsent(call.round(), r -> new ArrayList<>()).add(call));
        Map<String, Integer> texts = new HashMap<>();
        return byRound.keySet().stream()
                .sorted()
                .map(round -> of(round, byRound.get(round), texts))
                .filter(sequence -> !sequence.calls.isEmpty())
                .toList();
    }

    Regime regime(int call) {
        return timed.get(call).regime();
    }

    private static boolean isTimed(Call call) {
        return call.phase() != Call.Phase.PROBE
                && call.phase() != Call.Phase.RECORDED
                && call.outcome() instanceof Outcome.Spoken spoken
                && spoken.totalNanos() > 0;
    }

    /** A probe goes by the id of the text whose words it has, but is another text. */
    private static String spoken(Call call) {
        return call.order() == Call.Order.UNIQUE ? "" : call.utterance();
    }
}
