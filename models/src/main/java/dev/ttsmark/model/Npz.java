package dev.ttsmark.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** NumPy's archive of arrays, stored without compression, as Kokoro's voices are published. */
final class Npz {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int HEADER_BYTES = 128;

    private Npz() {}

    /** @param shape of every array, as Python writes it: {@code (510, 1, 256)} */
    static void write(Map<String, float[]> arrays, String shape, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var array : new TreeMap<>(arrays).entrySet()) {
                byte[] content = npy(array.getValue(), shape);
                zip.putNextEntry(stored(array.getKey() + ".npy", content));
                zip.write(content);
            }
        }
    }

    private static ZipEntry stored(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }

    private static byte[] npy(float[] values, String shape) {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES + 4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        int textBytes = HEADER_BYTES - MAGIC.length - Short.BYTES;
        String text = "{'descr': '<f4', 'fortran_order': False, 'shape': " + shape + ", }";
        bytes.put(MAGIC).putShort((short) textBytes);
        bytes.put(("%-" + (textBytes - 1) + "s\n").formatted(text).getBytes(StandardCharsets.US_ASCII));
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}
