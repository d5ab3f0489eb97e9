package dev.ttsmark.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The last words of a stream, which is read to its end so that nobody who writes to it has to wait. */
final class Tail {

    private static final int KEPT_BYTES = 2000;

    private final byte[] ring = new byte[KEPT_BYTES];
    private long written;

    private Tail() {}

    static Tail of(InputStream in) {
        Tail tail = new Tail();
        Thread thread = new Thread(() -> tail.read(in), "ttsmark-process-engine-errors");
        thread.setDaemon(true);
        thread.start();
        return tail;
    }

    private void read(InputStream in) {
        byte[] buffer = new byte[KEPT_BYTES];
        try (in) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                add(buffer, length);
            }
        } catch (IOException e) {
            // The program ended.
        }
    }

    private synchronized void add(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            ring[(int) (written++ % KEPT_BYTES)] = bytes[i];
        }
    }

    synchronized String text() {
        int length = (int) Math.min(written, KEPT_BYTES);
        byte[] last = new byte[length];
        for (int i = 0; i < length; i++) {
            last[i] = ring[(int) ((written - length + i) % KEPT_BYTES)];
        }
        return new String(last, StandardCharsets.UTF_8);
    }
}
