package dev.ttsmark.tone;

import java.util.concurrent.locks.LockSupport;

/** Passes time without reading the clock. */
final class Pause {

    private Pause() {}

    /** Passes about so many milliseconds; none for 0. */
    static void millis(double millis) {
        if (millis > 0) {
            LockSupport.parkNanos((long) (millis * 1e6));
        }
    }
}
