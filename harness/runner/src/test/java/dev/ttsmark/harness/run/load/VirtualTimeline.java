package dev.ttsmark.harness.run.load;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/** Time that passes as fast as things can be done, in which one processor is always busy. */
public final class VirtualTimeline implements Timeline, ProcessUsage {

    private record Event(long nanos, long number, Runnable what) {}

    private final PriorityQueue<Event> due =
            new PriorityQueue<>(Comparator.comparingLong(Event::nanos).thenComparingLong(Event::number));
    private long nowNanos;
    private long number;

    @Override
    public long nowNanos() {
        return nowNanos;
    }

    @Override
    public void at(long nanos, Runnable event) {
        due.add(new Event(Math.max(nanos, nowNanos), number++, event));
    }

    @Override
    public long processorNanos() {
        return nowNanos;
    }

    @Override
    public long rssPeakBytes() {
        return -1;
    }

    /** Lets things happen until it is over, which is asked after each. */
    public void run(BooleanSupplier over) {
        while (!over.getAsBoolean()) {
            Event next = due.remove();
            nowNanos = next.nanos();
            next.what().run();
        }
    }
}
