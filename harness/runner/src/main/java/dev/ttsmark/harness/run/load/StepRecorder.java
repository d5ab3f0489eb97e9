package dev.ttsmark.harness.run.load;

import dev.ttsmark.harness.measure.LoadStep;
import dev.ttsmark.harness.measure.LoadStep.Part;
import dev.ttsmark.harness.plan.Load;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Hears what becomes of requests, and keeps each phase apart. */
final class StepRecorder {

    private final Timeline timeline;
    private final ProcessUsage usage;
    private final Map<Part, PartRecorder> parts = new EnumMap<>(Part.class);
    private final Map<Part, Long> processorFrom = new EnumMap<>(Part.class);
    private final Map<Part, Double> processorSeconds = new EnumMap<>(Part.class);
    private final Map<Part, Long> rssPeakBytes = new EnumMap<>(Part.class);

    StepRecorder(Timeline timeline, List<Phase> phases, ProcessUsage usage) {
        this.timeline = timeline;
        this.usage = usage;
        for (Phase phase : phases) {
            parts.put(phase.part(), new PartRecorder(phase));
            timeline.at(phase.countsFromNanos(), () -> processorFrom.put(phase.part(), usage.processorNanos()));
            timeline.at(phase.toNanos(), () -> close(phase.part()));
        }
    }

    private void close(Part part) {
        long from = processorFrom.get(part);
        long to = usage.processorNanos();
        rssPeakBytes.put(part, usage.rssPeakBytes());
        processorSeconds.put(part, from < 0 || to < 0 ? -1 : (to - from) / 1e9);
    }

    void due(Request request) {
        if (request.counts()) {
            parts.get(request.part()).due(timeline.nowNanos() - request.dueNanos());
        }
    }

    void ended(Request request, Answer answer) {
        if (request.counts()) {
            parts.get(request.part()).ended(request, answer);
        }
    }

    /** So many calls are running now. */
    void running(int calls) {
        parts.values().forEach(part -> part.running().change(timeline.nowNanos(), calls));
    }

    /** So many requests are waiting now. */
    void waiting(int requests) {
        parts.values().forEach(part -> part.waiting().change(timeline.nowNanos(), requests));
    }

    /** Requests that count and have no answer yet. */
    long open() {
        return parts.values().stream().mapToLong(PartRecorder::open).sum();
    }

    List<LoadStep> steps(Subject subject, Load.Pattern pattern) {
        return parts.entrySet().stream()
                .map(part -> part.getValue()
                        .step(subject, pattern, processorSeconds.get(part.getKey()), rssPeakBytes.get(part.getKey())))
                .toList();
    }
}
