package dev.ttsmark.harness.run;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Call.Phase;
import dev.ttsmark.harness.measure.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a round of one configuration costs, learnt from the rounds before.
 *
 * @param startSeconds everything but the calls of texts: process, load, probe of caching, recordings, bookkeeping
 * @param texts utterance to the cost of its calls
 */
record RoundCost(double startSeconds, Map<String, TextCost> texts) {

    /**
     * Seconds of a call.
     *
     * @param firstSeconds in a process
     * @param changingSeconds after a call of another text
     * @param sameSeconds after a call of the same text
     */
    record TextCost(double firstSeconds, double changingSeconds, double sameSeconds) {}

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
                .mapToDouble(take -> texts.get(take.text().qualifiedId()).changingSeconds())
                .sum();
        return new RoundCost(startSeconds + more, texts);
    }

    double seconds(CallCounts counts) {
        return startSeconds
                + texts.entrySet().stream()
                        .mapToDouble(text ->
                                text.getValue().firstSeconds() + furtherSeconds(text.getKey(), text.getValue(), counts))
                        .sum();
    }

    private static double furtherSeconds(String utterance, TextCost cost, CallCounts counts) {
        boolean passes = counts.passes() > 0;
        int changing = counts.inPasses(utterance) + (passes ? counts.warmUp() : 0);
        int block = counts.inBlock(utterance) + (passes ? 0 : counts.warmUp());
        double blockSeconds = block == 0 ? 0 : cost.changingSeconds() + (block - 1) * cost.sameSeconds();
        return changing * cost.changingSeconds() + blockSeconds;
    }

    /**
     * @param startSeconds of the rounds so far
     * @param calls of the rounds so far
     * @param speaks every text that a round holds; one not heard yet is taken to cost as much a character as the others
     */
    static RoundCost learn(List<Double> startSeconds, List<Call> calls, List<Utterance> speaks) {
        Map<Kind, Map<String, List<Double>>> heard = new EnumMap<>(Kind.class);
        List<Double> perCharacter = new ArrayList<>();
        Optional<Call> before = Optional.empty();
        for (Call call : calls) {
            if (call.phase() != Phase.PROBE && !(call.outcome() instanceof Outcome.Unsupported)) {
                heard.computeIfAbsent(kind(call, before), kind -> new HashMap<>())
                        .computeIfAbsent(call.utterance(), id -> new ArrayList<>())
                        .add(seconds(call));
                perCharacter.add(seconds(call) / Math.max(1, call.characters()));
            }
            before = Optional.of(call);
        }
        Map<String, TextCost> texts = new HashMap<>();
        for (Utterance text : speaks) {
            double usual = median(perCharacter) * text.characters();
            texts.put(text.qualifiedId(), cost(kind -> median(heard, kind, text.qualifiedId()), usual));
        }
        return new RoundCost(median(startSeconds), texts);
    }

    /** What a call is spoken after. */
    enum Kind {
        FIRST,
        CHANGING,
        SAME
    }

    /** @param before the call before it in the list, of whatever round */
    private static Kind kind(Call call, Optional<Call> before) {
        if (call.phase() == Phase.COLD || call.phase() == Phase.FIRST_LENGTH) {
            return Kind.FIRST;
        }
        return before.filter(last ->
                                last.round() == call.round() && last.utterance().equals(call.utterance()))
                        .isPresent()
                ? Kind.SAME
                : Kind.CHANGING;
    }

    /**
     * What is not known of a text is taken from the likest that is.
     *
     * @param seconds of a kind of call of that text; NaN where it was not heard
     * @param usual seconds of a text of its length
     */
    static TextCost cost(ToDoubleFunction<Kind> seconds, double usual) {
        double first = seconds.applyAsDouble(Kind.FIRST);
        double changing = seconds.applyAsDouble(Kind.CHANGING);
        double same = seconds.applyAsDouble(Kind.SAME);
        return new TextCost(
                known(first, usual), known(changing, same, first, usual), known(same, changing, first, usual));
    }

    private static double known(double... candidates) {
        return Arrays.stream(candidates)
                .filter(seconds -> !Double.isNaN(seconds))
                .findFirst()
                .orElse(0);
    }

    private static double median(Map<Kind, Map<String, List<Double>>> heard, Kind kind, String utterance) {
        List<Double> values = heard.getOrDefault(kind, Map.of()).getOrDefault(utterance, List.of());
        return values.isEmpty() ? Double.NaN : median(values);
    }

    static double seconds(Call call) {
        if (call.outcome() instanceof Outcome.Spoken spoken) {
            return spoken.totalNanos() / 1e9;
        }
        return call.outcome() instanceof Outcome.Failed failed ? failed.afterNanos() / 1e9 : 0;
    }

    static double median(List<Double> values) {
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
