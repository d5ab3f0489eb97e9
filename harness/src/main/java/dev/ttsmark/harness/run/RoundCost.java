package dev.ttsmark.harness.run;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Call.Phase;
import dev.ttsmark.harness.measure.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a round of one configuration costs, learnt from the rounds before.
 *
 * @param startSeconds everything but the calls of texts: process, load, probe of caching, recordings, bookkeeping
 * @param texts utterance to the cost of its calls
 */
record RoundCost(double startSeconds, Map<String, TextCost> texts) {

    /** Seconds of the first call in a process, and of every further one. */
    record TextCost(double firstSeconds, double furtherSeconds) {}

    /** Seconds of one further call of every text. */
    double callSeconds() {
        return texts.values().stream().mapToDouble(TextCost::furtherSeconds).sum();
    }

    /**
     * Of a round that speaks some of the texts.
     *
     * @param cold text that every round begins with, whether it goes on with it or not
     */
    RoundCost speaking(List<Utterance> some, Utterance cold) {
        Map<String, TextCost> spoken = new HashMap<>(texts);
        spoken.keySet().retainAll(some.stream().map(Utterance::qualifiedId).toList());
        TextCost begin = texts.get(cold.qualifiedId());
        return new RoundCost(startSeconds + (some.contains(cold) ? 0 : begin.firstSeconds()), spoken);
    }

    /** Of a round that makes recordings as well. */
    RoundCost recording(List<Take> takes) {
        double more = takes.stream()
                .mapToDouble(take -> texts.get(take.text().qualifiedId()).furtherSeconds())
                .sum();
        return new RoundCost(startSeconds + more, texts);
    }

    double seconds(CallCounts counts) {
        return startSeconds
                + texts.values().stream()
                        .mapToDouble(text -> text.firstSeconds() + counts.further() * text.furtherSeconds())
                        .sum();
    }

    /**
     * @param startSeconds of the rounds so far
     * @param calls of the rounds so far
     * @param speaks every text that a round holds; one not heard yet is taken to cost as much a character as the others
     */
    static RoundCost learn(List<Double> startSeconds, List<Call> calls, List<Utterance> speaks) {
        Map<String, List<Double>> first = new HashMap<>();
        Map<String, List<Double>> further = new HashMap<>();
        List<Double> perCharacter = new ArrayList<>();
        for (Call call : calls) {
            if (call.phase() != Phase.PROBE && !(call.outcome() instanceof Outcome.Unsupported)) {
                boolean isFirst = call.phase() == Phase.COLD || call.phase() == Phase.FIRST_LENGTH;
                (isFirst ? first : further)
                        .computeIfAbsent(call.utterance(), id -> new ArrayList<>())
                        .add(seconds(call));
                perCharacter.add(seconds(call) / Math.max(1, call.characters()));
            }
        }
        Map<String, TextCost> texts = new HashMap<>();
        for (Utterance text : speaks) {
            List<Double> usual = List.of(median(perCharacter) * text.characters());
            List<Double> firsts = first.getOrDefault(text.qualifiedId(), usual);
            texts.put(
                    text.qualifiedId(),
                    new TextCost(median(firsts), median(further.getOrDefault(text.qualifiedId(), firsts))));
        }
        return new RoundCost(median(startSeconds), texts);
    }

    static double seconds(Call call) {
        if (call.outcome() instanceof Outcome.Spoken spoken) {
            return spoken.totalNanos() / 1e9;
        }
        return call.outcome() instanceof Outcome.Failed failed ? failed.afterNanos() / 1e9 : 0;
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            return 0;
        }
        return Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1)
                .average()
                .orElseThrow();
    }
}
