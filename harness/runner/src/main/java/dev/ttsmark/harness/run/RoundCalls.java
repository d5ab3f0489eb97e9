package dev.ttsmark.harness.run;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.Call.Order;
import dev.ttsmark.harness.measure.Call.Phase;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.run.RoundCost.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The order of calls in a round: the plan's first text once, so that cold calls of all rounds can be compared; every
 * other text once; passes over all texts, none after itself, first those that do not count; then each text again and
 * again, one of them with its words in new orders too; at last the recordings.
 */
final class RoundCalls {

    private static final int FAILURES_THAT_END_A_TEXT = 3;

    private final RoundSpec spec;
    private final Caller caller;
    private final Random random;
    private final Set<Utterance> ended = new HashSet<>();
    private final Map<Utterance, Integer> failuresInARow = new HashMap<>();
    private final Pace pace;
    private Optional<Utterance> last = Optional.empty();
    private boolean warm;

    RoundCalls(RoundSpec spec, Caller caller) {
        this.spec = spec;
        this.caller = caller;
        this.random = new Random(spec.orderSeed());
        this.pace = new Pace(spec.known());
    }

    void speakAll() throws IOException {
        call(spec.cold(), Phase.COLD, Order.REPEATED);
        for (Utterance text : shuffled()) {
            if (!text.equals(spec.cold())) {
                call(text, warm ? Phase.FIRST_LENGTH : Phase.COLD, Order.REPEATED);
            }
        }
        RoundTime time = new RoundTime(spec, pace);
        CallCounts begun = time.counts(left(), millisNow());
        if (begun.passes() > 0) {
            for (int pass = 0; pass < begun.warmUp(); pass++) {
                pass(Phase.WARM_UP, text -> 1);
            }
        }
        CallCounts counts = time.afterWarmUp(begun, left(), millisNow());
        for (int pass = 0; pass < counts.passes(); pass++) {
            pass(Phase.MEASURED, text -> counts.share(text.qualifiedId()));
        }
        blocks(time.blocks(counts, left(), millisNow()));
        for (Take take : spec.takes()) {
            call(take.text(), Phase.RECORDED, () -> caller.record(take));
        }
    }

    private List<Utterance> left() {
        return spec.texts().stream().filter(text -> !ended.contains(text)).toList();
    }

    private List<Utterance> shuffled() {
        List<Utterance> order = new ArrayList<>(left());
        Collections.shuffle(order, random);
        return order;
    }

    private void pass(Phase phase, ToIntFunction<Utterance> share) throws IOException {
        Map<Utterance, Integer> wanted = new LinkedHashMap<>();
        left().forEach(text -> wanted.put(text, share.applyAsInt(text)));
        for (Utterance text : Neighbours.apart(wanted, last, random)) {
            call(text, phase, Order.SHUFFLED);
        }
    }

    /** Without passes to warm up in, a text warms up before its block. */
    private void blocks(CallCounts counts) throws IOException {
        for (Utterance text : shuffled()) {
            repeat(text, Phase.WARM_UP, counts.passes() > 0 ? 0 : counts.warmUp());
            repeat(text, Phase.MEASURED, counts.inBlock(text.qualifiedId()));
            probe(text);
        }
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
                last = Optional.of(unique);
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
        long before = millisNow();
        Outcome outcome = attempt.make();
        if (outcome instanceof Outcome.Unsupported) {
            ended.add(text);
            return;
        }
        warm = true;
        pace.spoke(text, kind(text, phase), millisNow() - before);
        last = Optional.of(text);
        if (outcome instanceof Outcome.Spoken) {
            failuresInARow.remove(text);
        } else if (failuresInARow.merge(text, 1, Integer::sum) == FAILURES_THAT_END_A_TEXT) {
            ended.add(text);
        }
    }

    private Kind kind(Utterance text, Phase phase) {
        if (phase == Phase.COLD || phase == Phase.FIRST_LENGTH) {
            return Kind.FIRST;
        }
        return last.equals(Optional.of(text)) ? Kind.SAME : Kind.CHANGING;
    }

    private static long millisNow() {
        return System.currentTimeMillis();
    }

    private long millisLeft() {
        return spec.deadlineEpochMillis() - millisNow();
    }
}
