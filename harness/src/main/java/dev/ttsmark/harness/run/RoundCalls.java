package dev.ttsmark.harness.run;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.Call.Order;
import dev.ttsmark.harness.measure.Call.Phase;
import dev.ttsmark.harness.measure.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The order of calls in a round: the plan's first text once, so that cold calls of all rounds can be compared; then each
 * text again and again, one of them with its words in new orders too, then all texts shuffled; at last the recordings.
 */
final class RoundCalls {

    private static final int FAILURES_THAT_END_A_TEXT = 3;

    private final RoundSpec spec;
    private final Caller caller;
    private final Random random;
    private final Set<Utterance> ended = new HashSet<>();
    private final Map<Utterance, Integer> failuresInARow = new HashMap<>();
    private final Pace pace;
    private boolean warm;

    RoundCalls(RoundSpec spec, Caller caller) {
        this.spec = spec;
        this.caller = caller;
        this.random = new Random(spec.orderSeed());
        this.pace = new Pace(spec.known(), spec.takes());
    }

    void speakAll() throws IOException {
        List<Utterance> order = shuffled();
        call(spec.cold(), Phase.COLD, Order.REPEATED);
        for (int i = 0; i < order.size(); i++) {
            Utterance text = order.get(i);
            if (!text.equals(spec.cold())) {
                call(text, warm ? Phase.FIRST_LENGTH : Phase.COLD, Order.REPEATED);
            }
            CallCounts counts = pace.affordable(spec.calls(), order, i, millisLeft());
            repeat(text, Phase.WARM_UP, counts.warmUp());
            repeat(text, Phase.MEASURED, counts.measured());
            probe(text);
        }
        for (int pass = 0; pass < spec.calls().shuffledPasses(); pass++) {
            for (Utterance text : shuffled()) {
                call(text, Phase.MEASURED, Order.SHUFFLED);
            }
        }
        for (Take take : spec.takes()) {
            call(take.text(), Phase.RECORDED, () -> caller.record(take));
        }
    }

    private List<Utterance> shuffled() {
        List<Utterance> order = new ArrayList<>(spec.texts());
        order.removeAll(ended);
        Collections.shuffle(order, random);
        return order;
    }

    private void repeat(Utterance text, Phase phase, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            call(text, phase, Order.REPEATED);
        }
    }

    /** A unique text that fails says nothing of the text whose words it holds, so that one goes on. */
    private void probe(Utterance text) throws IOException {
        for (Utterance unique : spec.unique()) {
            if (unique.qualifiedId().equals(text.qualifiedId()) && !ended.contains(text) && millisLeft() > 0) {
                caller.call(unique, Phase.PROBE, Order.UNIQUE);
            }
        }
    }

    private void call(Utterance text, Phase phase, Order order) throws IOException {
        call(text, phase, () -> caller.call(text, phase, order));
    }

    /** One call of the engine. */
    private interface Attempt {
        Outcome make() throws IOException;
    }

    /** Does nothing for a text that has ended, or once the time is up. */
    private void call(Utterance text, Phase phase, Attempt attempt) throws IOException {
        if (ended.contains(text) || millisLeft() <= 0) {
            return;
        }
        long before = millisLeft();
        Outcome outcome = attempt.make();
        if (outcome instanceof Outcome.Unsupported) {
            ended.add(text);
            return;
        }
        warm = true;
        pace.spoke(text, phase == Phase.COLD || phase == Phase.FIRST_LENGTH, before - millisLeft());
        if (outcome instanceof Outcome.Spoken) {
            failuresInARow.remove(text);
        } else if (failuresInARow.merge(text, 1, Integer::sum) == FAILURES_THAT_END_A_TEXT) {
            ended.add(text);
        }
    }

    private long millisLeft() {
        return spec.deadlineEpochMillis() - System.currentTimeMillis();
    }
}
