package dev.ttsmark.harness.run.load;

/** Time, and what is to happen when. Everything on it happens on one thread, so nothing there needs a lock. */
public interface Timeline {

    /** Of a clock that only moves forward; its origin means nothing. */
    long nowNanos();

    /** Has something done at that time; at once where it is past. What is due at one time is done in the order said. */
    void at(long nanos, Runnable event);
}
