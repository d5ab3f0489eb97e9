package dev.ttsmark.kokoro.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A constant of single precision as a graph holds it (TensorProto).
 *
 * @param floats in the file, by rows
 */
record Tensor(int[] shape, FloatBuffer floats) {

    private static final int DIMS = 1;
    private static final int DATA_TYPE = 2;
    private static final int NAME = 8;
    private static final int RAW_DATA = 9;
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    /** Empty for tensors of another type, or whose numbers lie elsewhere. */
    static Optional<Tensor> of(Fields tensor) throws IOException {
        ByteBuffer raw = tensor.first(RAW_DATA).map(Fields.Field::content).orElse(null);
        long type = tensor.first(DATA_TYPE).map(Fields.Field::number).orElse(0L);
        long[] dims = tensor.numbers(DIMS);
        if (raw == null || type != FLOAT || !fills(dims, raw.remaining() / Float.BYTES)) {
            return Optional.empty();
        }
        int[] shape = Arrays.stream(dims).mapToInt(dim -> (int) dim).toArray();
        return Optional.of(
                new Tensor(shape, raw.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer()));
    }

    private static boolean fills(long[] dims, long floats) {
        long rest = floats;
        for (long dim : dims) {
            if (dim <= 0 || rest % dim != 0) {
                return false;
            }
            rest /= dim;
        }
        return rest == 1;
    }

    float at(int index) {
        return floats.get(index);
    }

    /** TensorProto of single precision, up to its numbers. */
    static MessageWriter head(String name, long... shape) {
        long floats = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        return new MessageWriter()
                .numbers(DIMS, shape)
                .number(DATA_TYPE, FLOAT)
                .text(NAME, name)
                .head(RAW_DATA, floats * Float.BYTES);
    }

    /** TensorProto of whole numbers; of one number without shape where there is none. */
    static byte[] whole(String name, boolean isScalar, long... numbers) {
        ByteBuffer raw = ByteBuffer.allocate(numbers.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(numbers);
        MessageWriter written = new MessageWriter();
        return (isScalar ? written : written.number(DIMS, numbers.length))
                .number(DATA_TYPE, INT64)
                .text(NAME, name)
                .bytes(RAW_DATA, raw.array())
                .written();
    }
}
