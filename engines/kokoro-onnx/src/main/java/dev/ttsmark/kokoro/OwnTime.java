package dev.ttsmark.kokoro;

import dev.ttsmark.kokoro.RuntimeProfile.Event;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.ObjLongConsumer;

/**
 * Parts the time of an event from that of events inside it on the same thread: the runtime counts the body of a loop or
 * a branch for the operator that holds it, too.
 */
final class OwnTime {

    private final Event event;
    private long insideMicros;

    private OwnTime(Event event) {
        this.event = event;
    }

    /** @param each hears every event once, with its own microseconds */
    static void forEach(List<Event> events, ObjLongConsumer<Event> each) {
        Deque<OwnTime> open = new ArrayDeque<>();
        List<Event> ordered = events.stream()
                .sorted(Comparator.comparingLong(Event::tid)
                        .thenComparingLong(Event::ts)
                        .thenComparing(Comparator.comparingLong(Event::dur).reversed()))
                .toList();
        for (Event next : ordered) {
            while (!open.isEmpty() && !open.peek().holds(next)) {
                open.pop().tell(each);
            }
            if (!open.isEmpty()) {
                open.peek().insideMicros += next.dur();
            }
            open.push(new OwnTime(next));
        }
        open.forEach(left -> left.tell(each));
    }

    private boolean holds(Event other) {
        return event.tid() == other.tid() && other.ts() + other.dur() <= event.ts() + event.dur();
    }

    private void tell(ObjLongConsumer<Event> each) {
        each.accept(event, Math.max(0, event.dur() - insideMicros));
    }
}
