package dev.ttsmark.kokoro.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields of one protobuf message, in their order; contents are views of the file, so that weights are never copied.
 * Messages below are read when they are asked for.
 */
record Fields(List<Field> all) {

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;
    private static final int MOST_FIELDS = 1 << 20;

    /**
     * @param whole tag and content, to be copied as it is
     * @param number what a varint says; 0 for others
     * @param content of bytes, texts and messages; empty for others
     */
    record Field(int id, ByteBuffer whole, long number, ByteBuffer content) {

        Fields fields() throws IOException {
            return read(content);
        }

        String text() {
            return StandardCharsets.UTF_8.decode(content.duplicate()).toString();
        }
    }

    /** @throws IOException if the bytes are no message, or cut short */
    static Fields read(ByteBuffer message) throws IOException {
        ByteBuffer rest = message.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        List<Field> fields = new ArrayList<>();
        while (rest.hasRemaining()) {
            if (fields.size() == MOST_FIELDS) {
                throw new IOException("a message has more than " + MOST_FIELDS + " fields");
            }
            fields.add(next(rest));
        }
        return new Fields(fields);
    }

    private static Field next(ByteBuffer rest) throws IOException {
        int from = rest.position();
        long tag = varint(rest);
        long number = 0;
        ByteBuffer content = rest.slice(from, 0);
        switch ((int) (tag & 7)) {
            case VARINT -> number = varint(rest);
            case FIXED_64 -> skip(rest, Long.BYTES);
            case FIXED_32 -> skip(rest, Integer.BYTES);
            case BYTES -> {
                long length = varint(rest);
                content = length < 0 || length > rest.remaining()
                        ? cutShort()
                        : rest.slice(rest.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
                skip(rest, length);
            }
            default -> throw new IOException("a field has the unknown type " + (tag & 7));
        }
        return new Field((int) (tag >>> 3), rest.slice(from, rest.position() - from), number, content);
    }

    private static void skip(ByteBuffer rest, long bytes) throws IOException {
        if (bytes > rest.remaining()) {
            cutShort();
        }
        rest.position(rest.position() + (int) bytes);
    }

    private static ByteBuffer cutShort() throws IOException {
        throw new IOException("it is cut short");
    }

    private static long varint(ByteBuffer rest) throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (!rest.hasRemaining()) {
                cutShort();
            }
            byte next = rest.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IOException("a number has more than 64 bits");
    }

    Stream<Field> of(int id) {
        return all.stream().filter(field -> field.id == id);
    }

    Optional<Field> first(int id) {
        return of(id).findFirst();
    }

    List<String> texts(int id) {
        return of(id).map(Field::text).toList();
    }

    String text(int id) {
        return first(id).map(Field::text).orElse("");
    }

    /** Of a repeated number, whether it is packed or not. */
    long[] numbers(int id) throws IOException {
        List<Long> numbers = new ArrayList<>();
        for (Field field : of(id).toList()) {
            ByteBuffer packed = field.content.duplicate();
            if (!packed.hasRemaining()) {
                numbers.add(field.number);
            }
            while (packed.hasRemaining()) {
                numbers.add(varint(packed));
            }
        }
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }
}
