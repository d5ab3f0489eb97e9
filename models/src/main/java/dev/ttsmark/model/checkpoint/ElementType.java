package dev.ttsmark.model.checkpoint;

import java.nio.ByteBuffer;

/** Floating-point formats of stored tensors, all little-endian. */
public enum ElementType {
    F32(4) {
        @Override
        float next(ByteBuffer stored) {
            return stored.getFloat();
        }
    },
    /** IEEE 754 binary16. */
    F16(2) {
        @Override
        float next(ByteBuffer stored) {
            return half(stored.getShort());
        }
    },
    /** The upper half of a binary32. */
    BF16(2) {
        @Override
        float next(ByteBuffer stored) {
            return Float.intBitsToFloat(stored.getShort() << 16);
        }
    };

    private static final int HALF_FRACTION_BITS = 10;
    private static final int HALF_FRACTION = (1 << HALF_FRACTION_BITS) - 1;
    private static final int HALF_INFINITE = 31;
    private static final int HALF_BIAS = 15;

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    abstract float next(ByteBuffer stored);

    /** Bytes of one value. */
    public int bytes() {
        return bytes;
    }

    /** @return every value of the buffer, widened without loss; shape [remaining / bytes] */
    float[] widened(ByteBuffer stored) {
        float[] values = new float[stored.remaining() / bytes];
        for (int i = 0; i < values.length; i++) {
            values[i] = next(stored);
        }
        return values;
    }

    private static float half(short bits) {
        int exponent = bits >> HALF_FRACTION_BITS & HALF_INFINITE;
        int fraction = bits & HALF_FRACTION;
        float magnitude;
        if (exponent == HALF_INFINITE) {
            magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
        } else if (exponent == 0) {
            magnitude = Math.scalb((float) fraction, 1 - HALF_BIAS - HALF_FRACTION_BITS);
        } else {
            magnitude =
                    Math.scalb((float) (fraction | 1 << HALF_FRACTION_BITS), exponent - HALF_BIAS - HALF_FRACTION_BITS);
        }
        return bits < 0 ? -magnitude : magnitude;
    }
}
