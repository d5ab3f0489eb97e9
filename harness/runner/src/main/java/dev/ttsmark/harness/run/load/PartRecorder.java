package dev.ttsmark.harness.run.load;

import dev.ttsmark.harness.measure.DistributionRecorder;
import dev.ttsmark.harness.measure.LoadStep;
import dev.ttsmark.harness.plan.Load;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the requests of one phase came to, of those that count. */
final class PartRecorder {

    private static final double NANOS = 1e9;

    private final Phase phase;
    private final Meter running;
    private final Meter waiting;
    private final DistributionRecorder ttfbSeconds = new DistributionRecorder();
    private final DistributionRecorder totalSeconds = new DistributionRecorder();
    private final DistributionRecorder rtf = new DistributionRecorder();
    private final DistributionRecorder waitSeconds = new DistributionRecorder();
    private final Map<String, Long> failed = new TreeMap<>();
    private long due;
    private long served;
    private long turnedAway;
    private double audioSeconds;
    private long lagNanos;

    PartRecorder(Phase phase) {
        this.phase = phase;
        this.running = new Meter(phase.countsFromNanos(), phase.toNanos());
        this.waiting = new Meter(phase.countsFromNanos(), phase.toNanos());
    }

    Meter running() {
        return running;
    }

    Meter waiting() {
        return waiting;
    }

    void due(long lateNanos) {
        due++;
        lagNanos = Math.max(lagNanos, lateNanos);
    }

    void ended(Request request, Answer answer) {
        if (answer.failure().isEmpty()) {
            served++;
            double total = (answer.lastAudioNanos() - request.dueNanos()) / NANOS;
            ttfbSeconds.record((answer.firstAudioNanos() - request.dueNanos()) / NANOS);
            totalSeconds.record(total);
            rtf.record(total / answer.audioSeconds());
            waitSeconds.record(answer.waitSeconds());
            audioSeconds += answer.audioSeconds();
        } else if (answer.failure().get().equals(Desk.TURNED_AWAY)) {
            turnedAway++;
        } else {
            failed.merge(answer.failure().get(), 1L, Long::sum);
        }
    }

    long open() {
        return due - served - turnedAway - failures();
    }

    private long failures() {
        return failed.values().stream().mapToLong(Long::longValue).sum();
    }

    LoadStep step(Subject subject, Load.Pattern pattern, double processorSeconds, long rssPeakBytes) {
        return new LoadStep(
                subject.round(),
                subject.configuration(),
                subject.process(),
                pattern,
                phase.level(),
                phase.part(),
                phase.countedSeconds(),
                subject.workers(),
                subject.slots(),
                new LoadStep.Requests(due, served, turnedAway, open(), failed),
                ttfbSeconds.distribution(),
                totalSeconds.distribution(),
                rtf.distribution(),
                waitSeconds.distribution(),
                audioSeconds,
                new LoadStep.Waiting(waiting.mean(), waiting.highest()),
                running.mean() / subject.slots(),
                processorSeconds,
                rssPeakBytes,
                lagNanos / NANOS,
                Optional.empty());
    }
}
