package dev.ttsmark.harness.run.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;

/** Takes requests in the order in which they come, lets so many wait, and turns away the rest. */
final class Desk {

    private record Waiting(Request request, BiConsumer<Request, Answer> done) {}

    /** Failure of a request that found too many before it. */
    static final String TURNED_AWAY = "TurnedAway";

    private final Service service;
    private final int places;
    private final StepRecorder recorder;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int running;

    /** @param places for those who wait */
    Desk(Service service, int places, StepRecorder recorder) {
        this.service = service;
        this.places = places;
        this.recorder = recorder;
    }

    /** @param done hears how it ended, once, on the timeline */
    void take(Request request, BiConsumer<Request, Answer> done) {
        recorder.due(request);
        if (running < service.slots()) {
            begin(new Waiting(request, done));
        } else if (queue.size() < places) {
            queue.add(new Waiting(request, done));
            recorder.waiting(queue.size());
        } else {
            end(request, Answer.failed(TURNED_AWAY), done);
        }
    }

    private void begin(Waiting next) {
        running++;
        recorder.running(running);
        service.begin(next.request(), answer -> {
            running--;
            recorder.running(running);
            end(next.request(), answer, next.done());
            Waiting waiting = queue.poll();
            if (waiting != null) {
                recorder.waiting(queue.size());
                begin(waiting);
            }
        });
    }

    private void end(Request request, Answer answer, BiConsumer<Request, Answer> done) {
        recorder.ended(request, answer);
        done.accept(request, answer);
    }
}
