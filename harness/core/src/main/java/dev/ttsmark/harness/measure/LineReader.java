package dev.ttsmark.harness.measure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines of bounded length, so that a hostile file cannot fill memory. */
final class LineReader {

    private final InputStream in;
    private final int limitBytes;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    private int from;
    private int to;
    private int number;

    LineReader(InputStream in, int limitBytes) {
        this.in = in;
        this.limitBytes = limitBytes;
    }

    /** Number of the line last returned, from 1. */
    int number() {
        return number;
    }

    /** The next line without its end, or null. */
    byte[] next() throws IOException {
        if (!isFilled()) {
            return null;
        }
        number++;
        line.reset();
        while (isFilled()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            if (line.size() + end - from > limitBytes) {
                throw new IOException("line " + number + " is longer than " + limitBytes + " bytes");
            }
            line.write(buffer, from, end - from);
            from = end + 1;
            if (end < to) {
                break;
            }
        }
        return line.toByteArray();
    }

    /** Whether there is another byte, read from the file where the buffer is used up. */
    private boolean isFilled() throws IOException {
        if (from >= to) {
            from = 0;
            to = in.read(buffer);
        }
        return to > 0;
    }
}
