package dev.ttsmark.harness.run;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.Call.Order;
import dev.ttsmark.harness.measure.Call.Phase;
import dev.ttsmark.harness.measure.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The order of calls in a round: each text again and again, then all texts shuffled. */
final class RoundCalls {

    private static final int FAILURES_THAT_END_A_TEXT = 3;

    private final RoundSpec spec;
    private final Caller caller;
    private final Random random;
    private final List<Utterance> texts;
    private final Map<Utterance, Integer> failuresInARow = new HashMap<>();
    private boolean warm;

    RoundCalls(RoundSpec spec, Caller caller) {
        this.spec = spec;
        this.caller = caller;
        this.random = new Random(spec.orderSeed());
        this.texts = new ArrayList<>(spec.texts());
    }

    void speakAll() throws IOException {
        for (Utterance text : shuffled()) {
            call(text, warm ? Phase.FIRST_LENGTH : Phase.COLD, Order.REPEATED);
            repeat(text, Phase.WARM_UP, spec.calls().warmUp());
            repeat(text, Phase.MEASURED, spec.calls().measured());
        }
        for (int pass = 0; pass < spec.calls().shuffledPasses(); pass++) {
            for (Utterance text : shuffled()) {
                call(text, Phase.MEASURED, Order.SHUFFLED);
            }
        }
    }

    private List<Utterance> shuffled() {
        List<Utterance> order = new ArrayList<>(texts);
        Collections.shuffle(order, random);
        return order;
    }

    private void repeat(Utterance text, Phase phase, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            call(text, phase, Order.REPEATED);
        }
    }

    /** Does nothing for a text that has ended, or once the time is up. */
    private void call(Utterance text, Phase phase, Order order) throws IOException {
        if (!texts.contains(text) || System.currentTimeMillis() >= spec.deadlineEpochMillis()) {
            return;
        }
        Outcome outcome = caller.call(text, phase, order);
        if (outcome instanceof Outcome.Unsupported) {
            texts.remove(text);
            return;
        }
        warm = true;
        if (outcome instanceof Outcome.Spoken) {
            failuresInARow.remove(text);
        } else if (failuresInARow.merge(text, 1, Integer::sum) == FAILURES_THAT_END_A_TEXT) {
            texts.remove(text);
        }
    }
}
