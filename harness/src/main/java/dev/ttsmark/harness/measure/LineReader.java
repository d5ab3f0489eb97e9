package dev.ttsmark.harness.measure;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines of bounded length, so that a hostile file cannot fill memory. */
final class LineReader {

    private final InputStream in;
    private final int limitBytes;
    private int number;

    LineReader(InputStream in, int limitBytes) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.limitBytes = limitBytes;
    }

    /** Number of the line last returned, from 1. */
    int number() {
        return number;
    }

    /** The next line without its end, or null. */
    byte[] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        int b = in.read();
        if (b < 0) {
            return null;
        }
        number++;
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() == limitBytes) {
                throw new IOException("line " + number + " is longer than " + limitBytes + " bytes");
            }
            line.write(b);
        }
        return line.toByteArray();
    }
}
