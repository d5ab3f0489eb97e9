package dev.ttsmark.tone;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The faults of memory. */
final class Hoard {

    private static final int KEPT_BYTES = 1 << 19;
    private static final int GARBAGE_BYTES = 24 << 20;

    private final List<ByteBuffer> kept = new CopyOnWriteArrayList<>();
    private volatile byte[] garbage = {};

    void grow(Fault fault) {
        if (fault == Fault.LEAK) {
            // New direct buffers are filled with zeros, so their memory is resident at once.
            kept.add(ByteBuffer.allocateDirect(KEPT_BYTES));
        } else if (fault == Fault.GARBAGE) {
            for (int bytes = 0; bytes < GARBAGE_BYTES; bytes += KEPT_BYTES) {
                garbage = new byte[KEPT_BYTES];
            }
        }
    }
}
