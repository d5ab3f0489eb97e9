package dev.ttsmark.harness.run.load;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.LoadStep;
import dev.ttsmark.harness.plan.Load;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Puts a load on a service, phase after phase. Latency counts from when a request was due, so that a service that is slow
 * cannot have fewer requests counted against it (no coordinated omission).
 */
public final class LoadDrive {

    /** After the load has ended, for answers under way; what is missing then is lost. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Timeline timeline;
    private final Load load;
    private final List<Phase> phases;
    private final StepRecorder recorder;
    private final Desk desk;
    private boolean ended;
    private boolean gaveUp;

    /**
     * @param phases one after another, the first yet to come
     * @param seed of when and for what is asked
     * @param usage of this process
     */
    public LoadDrive(
            Timeline timeline,
            Service service,
            Load load,
            List<Phase> phases,
            List<Utterance> texts,
            long seed,
            ProcessUsage usage) {
        this.timeline = timeline;
        this.load = load;
        this.phases = List.copyOf(phases);
        this.recorder = new StepRecorder(timeline, phases, usage);
        this.desk = new Desk(service, load.queue(), recorder);
        Crowd crowd = crowd(texts, new SplittableRandom(seed));
        for (Phase phase : phases) {
            timeline.at(phase.fromNanos(), () -> crowd.enter(phase));
        }
        timeline.at(endNanos(), () -> ended = true);
        timeline.at(endNanos() + PATIENCE.toNanos(), () -> gaveUp = true);
    }

    private Crowd crowd(List<Utterance> texts, SplittableRandom random) {
        return load.pattern().countsPeople()
                ? new People(timeline, this::ask, load, texts, random)
                : new Arrivals(timeline, this::ask, load.pattern(), new Texts(texts, random.split()), random);
    }

    private void ask(Utterance text, long dueNanos, Consumer<Answer> done) {
        Phase phase =
                phases.stream().filter(each -> each.holds(dueNanos)).findFirst().orElse(phases.get(phases.size() - 1));
        Request request = new Request(text, dueNanos, phase.part(), phase.counts(dueNanos));
        desk.take(request, (asked, answer) -> done.accept(answer));
    }

    /** Whether every request that counts has its answer, or time enough to have one. */
    public boolean isOver() {
        return ended && (recorder.open() == 0 || gaveUp);
    }

    private long endNanos() {
        return phases.get(phases.size() - 1).toNanos();
    }

    /** One row for each phase, once it is over. */
    public List<LoadStep> steps(Subject subject) {
        return recorder.steps(subject, load.pattern());
    }
}
