package dev.ttsmark.harness.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Resident set of the process that computes, cheap enough to ask after every call: {@code /proc/<pid>/statm}, kept open
 * and read anew. -1 where that is not to be had.
 */
final class ResidentSet {

    private static final Path AUXILIARY_VECTOR = Path.of("/proc/self/auxv");

    /** Key of the page size in the auxiliary vector, see getauxval(3). */
    private static final long AT_PAGESZ = 6;

    private final byte[] line = new byte[128];
    private final long pageBytes = pageBytes();
    private final RandomAccessFile statm;

    /** @param pid empty where nothing can be known of it */
    ResidentSet(OptionalLong pid) {
        statm = pid.isPresent() ? open(Path.of("/proc/" + pid.getAsLong() + "/statm")) : null;
    }

    /** Bytes now. */
    long bytes() {
        if (statm == null || pageBytes < 0) {
            return -1;
        }
        try {
            statm.seek(0);
            return residentPages(line, statm.read(line)) * pageBytes;
        } catch (IOException e) {
            return -1;
        }
    }

    /** The second number of the line. */
    static long residentPages(byte[] line, int length) {
        int at = 0;
        while (at < length && line[at] != ' ') {
            at++;
        }
        long pages = 0;
        for (at++; at < length && line[at] >= '0' && line[at] <= '9'; at++) {
            pages = pages * 10 + line[at] - '0';
        }
        return pages;
    }

    private static RandomAccessFile open(Path statm) {
        try {
            return new RandomAccessFile(statm.toFile(), "r");
        } catch (IOException e) {
            return null;
        }
    }

    /** Pages are 4, 16 or 64 KiB, depending on the kernel, so it is asked. */
    private static long pageBytes() {
        try {
            ByteBuffer vector =
                    ByteBuffer.wrap(Files.readAllBytes(AUXILIARY_VECTOR)).order(ByteOrder.nativeOrder());
            while (vector.remaining() >= 16) {
                long key = vector.getLong();
                long value = vector.getLong();
                if (key == AT_PAGESZ) {
                    return value;
                }
            }
            return -1;
        } catch (IOException e) {
            return -1;
        }
    }
}
