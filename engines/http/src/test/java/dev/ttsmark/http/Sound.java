package dev.ttsmark.http;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A ramp of samples as bytes, in the forms in which servers send them. */
final class Sound {

    static final int SAMPLES = 12_000;

    private Sound() {}

    static short sample(int i) {
        return (short) (i * 37 % 20_000 - 10_000);
    }

    /** 16 bits, little-endian, half a second at 24 kHz. */
    static byte[] pcm() {
        ByteBuffer bytes = ByteBuffer.allocate(2 * SAMPLES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < SAMPLES; i++) {
            bytes.putShort(sample(i));
        }
        return bytes.array();
    }

    static byte[] floats() {
        ByteBuffer bytes = ByteBuffer.allocate(4 * SAMPLES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < SAMPLES; i++) {
            bytes.putFloat(sample(i) / 32768f);
        }
        return bytes.array();
    }

    /** The same in both channels. */
    static byte[] stereo() {
        ByteBuffer bytes = ByteBuffer.allocate(4 * SAMPLES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < SAMPLES; i++) {
            bytes.putShort(sample(i)).putShort(sample(i));
        }
        return bytes.array();
    }

    /** @param dataBytes as the header has it */
    static byte[] wav(byte[] audio, int rateHz, int channels, int format, int bits, int dataBytes) {
        ByteBuffer bytes = ByteBuffer.allocate(58 + audio.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(ascii("RIFF")).putInt(-1).put(ascii("WAVE"));
        // A chunk that nobody needs, of odd length.
        bytes.put(ascii("LIST")).putInt(5).put(new byte[6]);
        bytes.put(ascii("fmt ")).putInt(16).putShort((short) format).putShort((short) channels);
        bytes.putInt(rateHz).putInt(rateHz * channels * bits / 8);
        bytes.putShort((short) (channels * bits / 8)).putShort((short) bits);
        bytes.put(ascii("data")).putInt(dataBytes).put(audio);
        return bytes.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
