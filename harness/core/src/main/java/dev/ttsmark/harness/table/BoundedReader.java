package dev.ttsmark.harness.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Refuses text beyond a length. */
final class BoundedReader extends FilterReader {

    private final Place place;
    private final long most;
    private long count;

    BoundedReader(Place place, Reader in, long mostCharacters) {
        super(in);
        this.place = place;
        this.most = mostCharacters;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count += Math.max(0, read);
        if (count > most) {
            throw place.file("holds more than " + most + " characters; read a part of it.");
        }
        return read;
    }
}
