package dev.ttsmark.harness.run.load;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.plan.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** So many people, each of whom asks again once answered: a listener when the audio has been played, a client at once. */
final class People implements Crowd {

    /** Somebody whose request failed asks again after so long. */
    private static final long RETRY_NANOS = 1_000_000_000L;

    private final Timeline timeline;
    private final Asking asking;
    private final Load load;
    private final SplittableRandom random;
    private final List<Texts> texts = new ArrayList<>();
    private final List<Utterance> spoken;
    private Phase phase;
    private int here;

    People(Timeline timeline, Asking asking, Load load, List<Utterance> spoken, SplittableRandom random) {
        this.timeline = timeline;
        this.asking = asking;
        this.load = load;
        this.spoken = spoken;
        this.random = random;
    }

    @Override
    public void enter(Phase next) {
        phase = next;
        int wanted = (int) Math.round(next.level());
        for (int person = here; person < wanted; person++) {
            if (person == texts.size()) {
                texts.add(new Texts(spoken, random.split()));
            }
            int who = person;
            long dueNanos = arrivalNanos();
            timeline.at(dueNanos, () -> ask(who, dueNanos));
        }
        here = wanted;
    }

    /** Listeners come one by one while the load settles, since they do not in life press a button together. */
    private long arrivalNanos() {
        long settleNanos = phase.countsFromNanos() - phase.fromNanos();
        return load.pattern() == Load.Pattern.LISTENERS && settleNanos > 0
                ? phase.fromNanos() + random.nextLong(settleNanos)
                : phase.fromNanos();
    }

    private void ask(int person, long dueNanos) {
        if (person >= here || dueNanos - phase.toNanos() >= 0) {
            return;
        }
        asking.ask(texts.get(person).next(), dueNanos, answer -> {
            long nextNanos = nextNanos(answer);
            timeline.at(nextNanos, () -> ask(person, nextNanos));
        });
    }

    private long nextNanos(Answer answer) {
        long now = timeline.nowNanos();
        if (answer.failure().isPresent()) {
            return now + RETRY_NANOS;
        }
        if (load.pattern() == Load.Pattern.CLOSED) {
            return now;
        }
        double pause = answer.audioSeconds() * (1 / load.dutyCycle() - 1);
        return Math.max(now, answer.playedNanos()) + Math.round(pause * 1e9);
    }
}
