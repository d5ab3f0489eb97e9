package dev.ttsmark.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails where it becomes longer than anything sane. */
final class Bounded extends FilterInputStream {

    private final long most;
    private long read;

    Bounded(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int got = super.read(into, offset, length);
        return counted(got, got);
    }

    private int counted(int result, int bytes) throws IOException {
        if (result >= 0) {
            read += bytes;
        }
        if (read > most) {
            throw new IOException("more than " + most + " bytes came");
        }
        return result;
    }
}
