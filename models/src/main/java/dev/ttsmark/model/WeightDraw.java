package dev.ttsmark.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.FloatBuffer;
import java.util.zip.CRC32;

/**
 * The values of one tensor, uniform with a given mean and deviation. Value i depends on the seed, the tensor's name and i
 * alone (SplitMix64 as a counter), so any part can be drawn by any thread.
 */
record WeightDraw(long key, double mean, double deviation) {

    /** Changes with the values. */
    static final int VERSION = 1;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    WeightDraw(long seed, String tensor, double mean, double deviation) {
        this(mix(seed * GOLDEN + hash(tensor)), mean, deviation);
    }

    /** Puts values {@code first}, {@code first + 1}, … until the buffer is full. */
    void fill(FloatBuffer buffer, long first) {
        double step = 2 * Math.sqrt(3) * deviation * 0x1p-53;
        double low = mean - Math.sqrt(3) * deviation;
        long counter = key + first * GOLDEN;
        while (buffer.hasRemaining()) {
            counter += GOLDEN;
            buffer.put((float) (low + step * (mix(counter) >>> 11)));
        }
    }

    float[] values(int count) {
        float[] values = new float[count];
        fill(FloatBuffer.wrap(values), 0);
        return values;
    }

    private static long hash(String tensor) {
        CRC32 crc = new CRC32();
        crc.update(tensor.getBytes(UTF_8));
        return crc.getValue();
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
