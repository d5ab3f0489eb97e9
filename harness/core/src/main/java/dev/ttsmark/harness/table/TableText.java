package dev.ttsmark.harness.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Turns the bytes of a file into text: unzipped, without a byte order mark, of bounded length. */
final class TableText {

    /** Nobody measures that much; a small file that unzips to this much does harm. */
    private static final long MOST_CHARACTERS = 4_000_000_000L;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int SNIFFED_BYTES = 4096;

    private TableText() {}

    /** @param in not closed */
    static BufferedReader open(Place place, InputStream in) throws IOException {
        BufferedInputStream raw = new BufferedInputStream(in, BUFFER_BYTES);
        byte[] start = start(raw);
        if (isGzip(start)) {
            raw = new BufferedInputStream(new GZIPInputStream(new AlwaysMore(raw), BUFFER_BYTES), BUFFER_BYTES);
            start = start(raw);
        }
        refuseWhatIsNoText(place, start);
        if (starts(start, 0xef, 0xbb, 0xbf)) {
            raw.skipNBytes(3);
        }
        // Bytes that are no UTF-8 become U+FFFD, which is refused in the cells that matter, with line and column.
        return new BufferedReader(
                new BoundedReader(place, new InputStreamReader(raw, StandardCharsets.UTF_8), MOST_CHARACTERS),
                BUFFER_BYTES);
    }

    private static byte[] start(BufferedInputStream in) throws IOException {
        in.mark(SNIFFED_BYTES);
        byte[] start = in.readNBytes(SNIFFED_BYTES);
        in.reset();
        return start;
    }

    private static void refuseWhatIsNoText(Place place, byte[] start) {
        if (isGzip(start)) {
            throw place.file("is gzipped twice; unzip it once.");
        }
        if (starts(start, 0xff, 0xfe) || starts(start, 0xfe, 0xff)) {
            throw place.file("is UTF-16; save it as UTF-8.");
        }
        if (starts(start, 'P', 'K', 3, 4)) {
            throw place.file("is a zip archive or a spreadsheet; save the table as CSV, or unzip it.");
        }
        if (starts(start, 0x28, 0xb5, 0x2f, 0xfd) || starts(start, 0xfd, '7', 'z') || starts(start, 'B', 'Z', 'h')) {
            throw place.file("is compressed by something other than gzip; unzip it, or compress it with gzip.");
        }
        for (byte b : start) {
            if (b == 0) {
                throw place.file("holds NUL bytes, so it is binary or UTF-16; save the table as CSV in UTF-8.");
            }
        }
    }

    private static boolean isGzip(byte[] start) {
        return starts(start, 0x1f, 0x8b);
    }

    private static boolean starts(byte[] start, int... magic) {
        if (start.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((start[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** GZIPInputStream looks for a further member only where bytes are said to wait, which a slow pipe denies. */
    private static final class AlwaysMore extends FilterInputStream {

        AlwaysMore(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 1;
        }
    }
}
