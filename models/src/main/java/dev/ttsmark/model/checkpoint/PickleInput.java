package dev.ttsmark.model.checkpoint;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads the arguments of pickle instructions; past the end is a {@link BufferUnderflowException}. */
final class PickleInput {

    private final ByteBuffer bytes;

    PickleInput(byte[] pickle) {
        bytes = ByteBuffer.wrap(pickle).order(ByteOrder.LITTLE_ENDIAN);
    }

    int position() {
        return bytes.position();
    }

    int unsignedByte() {
        return Byte.toUnsignedInt(bytes.get());
    }

    int unsignedShort() {
        return Short.toUnsignedInt(bytes.getShort());
    }

    int integer() {
        return bytes.getInt();
    }

    double float64() {
        return Double.longBitsToDouble(Long.reverseBytes(bytes.getLong()));
    }

    /** A number in that many bytes, two's complement. */
    long longOf(int length) {
        if (length > Long.BYTES) {
            throw new BufferUnderflowException();
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            value |= (long) unsignedByte() << 8 * i;
        }
        int unused = Long.SIZE - 8 * length;
        return length == 0 ? 0 : value << unused >> unused;
    }

    String text(int length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] text = new byte[length];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Up to the next line break, which is passed over. */
    String line() {
        int start = bytes.position();
        int length = 0;
        while (bytes.get() != '\n') {
            length++;
        }
        return new String(bytes.array(), start, length, StandardCharsets.UTF_8);
    }
}
