package dev.ttsmark.harness.run.load;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The clock of this process. {@link #at} may be called from any thread; events happen on the one that runs it. */
public final class RealTimeline implements Timeline {

    private record Event(long nanos, long number, Runnable what) {}

    private final Queue<Event> said = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Event> due =
            new PriorityQueue<>(Comparator.comparingLong(Event::nanos).thenComparingLong(Event::number));
    private volatile Thread runner;
    private long number;

    @Override
    public long nowNanos() {
        return System.nanoTime();
    }

    @Override
    public void at(long nanos, Runnable event) {
        said.add(new Event(nanos, 0, event));
        if (Thread.currentThread() != runner) {
            LockSupport.unpark(runner);
        }
    }

    /** Lets things happen until it is over, which is asked after each. */
    public void run(BooleanSupplier over) {
        runner = Thread.currentThread();
        while (!over.getAsBoolean()) {
            for (Event event = said.poll(); event != null; event = said.poll()) {
                due.add(new Event(event.nanos(), number++, event.what()));
            }
            long now = System.nanoTime();
            Event next = due.peek();
            if (next == null) {
                LockSupport.park(this);
            } else if (next.nanos() - now > 0) {
                LockSupport.parkNanos(this, next.nanos() - now);
            } else {
                due.poll().what().run();
            }
        }
    }
}
