package dev.ttsmark.harness.run.load;

import dev.ttsmark.harness.plan.Load;
import java.util.SplittableRandom;

/** Requests that come by themselves, so many a second, whatever becomes of those before. */
final class Arrivals implements Crowd {

    private final Timeline timeline;
    private final Asking asking;
    private final Load.Pattern pattern;
    private final Texts texts;
    private final SplittableRandom random;
    private Phase phase;

    Arrivals(Timeline timeline, Asking asking, Load.Pattern pattern, Texts texts, SplittableRandom random) {
        this.timeline = timeline;
        this.asking = asking;
        this.pattern = pattern;
        this.texts = texts;
        this.random = random;
    }

    @Override
    public void enter(Phase next) {
        phase = next;
        schedule(next.fromNanos());
    }

    private void schedule(long afterNanos) {
        long dueNanos = afterNanos + gapNanos();
        Phase of = phase;
        if (dueNanos - of.toNanos() < 0) {
            timeline.at(dueNanos, () -> {
                asking.ask(texts.next(), dueNanos, answer -> {});
                schedule(dueNanos);
            });
        }
    }

    private long gapNanos() {
        double seconds = 1 / phase.level();
        return Math.round(
                1e9 * (pattern == Load.Pattern.CONSTANT ? seconds : -seconds * Math.log1p(-random.nextDouble())));
    }
}
