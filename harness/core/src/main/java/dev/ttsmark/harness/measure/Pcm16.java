package dev.ttsmark.harness.measure;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Samples as 16-bit little-endian integers. */
public final class Pcm16 {

    private Pcm16() {}

    /** @param samples full scale ±1; what lies beyond is clipped */
    public static byte[] encode(float[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : samples) {
            bytes.putShort((short) Math.round(Math.max(-1, Math.min(1, sample)) * Short.MAX_VALUE));
        }
        return bytes.array();
    }

    /** @param bytes an even number of them, little-endian */
    static float[] decode(ByteBuffer bytes) {
        float[] samples = new float[bytes.remaining() / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) bytes.getShort() / Short.MAX_VALUE;
        }
        return samples;
    }
}
