package dev.ttsmark.kokoro.graph;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a small protobuf message. */
final class MessageWriter {

    private static final int VARINT = 0;
    private static final int BYTES = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    MessageWriter number(int id, long number) {
        varint((long) id << 3 | VARINT);
        varint(number);
        return this;
    }

    MessageWriter numbers(int id, long... numbers) {
        for (long number : numbers) {
            number(id, number);
        }
        return this;
    }

    MessageWriter text(int id, String text) {
        return bytes(id, text.getBytes(StandardCharsets.UTF_8));
    }

    MessageWriter bytes(int id, byte[] bytes) {
        head(id, bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    /** Says that a content of so many bytes follows, which somebody else writes. */
    MessageWriter head(int id, long bytes) {
        varint((long) id << 3 | BYTES);
        varint(bytes);
        return this;
    }

    byte[] written() {
        return out.toByteArray();
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
