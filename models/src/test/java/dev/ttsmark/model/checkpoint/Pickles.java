package dev.ttsmark.model.checkpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes pickles and checkpoints as PyTorch does, or with a fault where a test wants one. */
final class Pickles {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Pickles raw(int... bytes) {
        for (int one : bytes) {
            out.write(one);
        }
        return this;
    }

    Pickles text(String text) {
        return raw('X').integer(text.getBytes(StandardCharsets.UTF_8).length)
                .bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    Pickles number(int value) {
        return raw('J').integer(value);
    }

    Pickles global(String module, String name) {
        return bytes(("c" + module + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Pickles integer(int value) {
        return bytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array());
    }

    private Pickles bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** A dictionary that {@link #end} ends, with its mark for the entries set. */
    static Pickles dictionary() {
        return new Pickles().raw(0x80, 2).global("collections", "OrderedDict").raw(')', 'R', '(');
    }

    /** An entry of one dimension. */
    Pickles tensor(String name, String storage, String key, int elements, int offset, int size, int stride) {
        text(name).global("torch._utils", "_rebuild_tensor_v2").raw('(');
        raw('(').text("storage")
                .global("torch", storage)
                .text(key)
                .text("cpu")
                .number(elements)
                .raw('t', 'Q');
        number(offset).number(size).raw(0x85).number(stride).raw(0x85, 0x89);
        return global("collections", "OrderedDict").raw(')', 'R', 't', 'R');
    }

    /** Sets the entries and stops. */
    byte[] end() {
        return raw('u', '.').bytes();
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    static Path zip(Path file, boolean stored, Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var content : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                if (stored) {
                    CRC32 crc = new CRC32();
                    crc.update(content.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content.getValue());
            }
        }
        return file;
    }
}
