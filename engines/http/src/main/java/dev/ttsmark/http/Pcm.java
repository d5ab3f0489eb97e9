package dev.ttsmark.http;

import dev.ttsmark.engine.AudioChunk;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.SynthesisListener;

/** Hands over samples as soon as their bytes are here: 16 bits, little-endian, mono, unless a header says otherwise. */
final class Pcm {

    private final Where where;
    private final int sampleRateHz;
    private final SynthesisListener listener;
    private Layout layout = new Layout(1, false);
    private final byte[] rest = new byte[64];
    private int restBytes;
    private long bytes;

    /**
     * How samples lie in bytes.
     *
     * @param channels whose mean is heard
     * @param floats of 32 bits, instead of whole numbers of 16
     */
    record Layout(int channels, boolean floats) {

        int frameBytes() {
            return channels * (floats ? Float.BYTES : Short.BYTES);
        }
    }

    Pcm(Where where, int sampleRateHz, SynthesisListener listener) {
        this.where = where;
        this.sampleRateHz = sampleRateHz;
        this.listener = listener;
    }

    /** Bytes of audio so far. */
    long bytes() {
        return bytes;
    }

    void layout(Layout said) {
        layout = said;
    }

    /** Refuses audio that would be played too fast or too slow. */
    void requireRate(long saidHz) throws EngineException {
        if (saidHz != sampleRateHz) {
            throw where.failed(
                    Kind.SAMPLE_RATE,
                    "sends " + saidHz + " samples a second, and the plan says " + sampleRateHz,
                    "set 'sample-rate' to " + saidHz);
        }
    }

    void take(byte[] from, int offset, int length) {
        bytes += length;
        int frame = layout.frameBytes();
        int at = offset;
        int end = offset + length;
        if (restBytes > 0) {
            while (restBytes < frame && at < end) {
                rest[restBytes++] = from[at++];
            }
            if (restBytes == frame) {
                restBytes = 0;
                hear(rest, 0, 1);
            }
        }
        int frames = (end - at) / frame;
        if (frames > 0) {
            hear(from, at, frames);
        }
        for (at += frames * frame; at < end; at++) {
            rest[restBytes++] = from[at];
        }
    }

    private void hear(byte[] from, int offset, int frames) {
        float[] samples = new float[frames];
        for (int i = 0; i < frames; i++) {
            float sum = 0;
            for (int channel = 0; channel < layout.channels(); channel++) {
                sum += sample(
                        from, offset + i * layout.frameBytes() + channel * layout.frameBytes() / layout.channels());
            }
            samples[i] = sum / layout.channels();
        }
        listener.audio(new AudioChunk(samples, sampleRateHz));
    }

    private float sample(byte[] from, int at) {
        if (layout.floats()) {
            return Float.intBitsToFloat(
                    (from[at] & 0xff) | (from[at + 1] & 0xff) << 8 | (from[at + 2] & 0xff) << 16 | from[at + 3] << 24);
        }
        return (short) ((from[at] & 0xff) | from[at + 1] << 8) / 32768f;
    }

    /** Nothing more comes. */
    void end() throws EngineException {
        if (bytes == 0) {
            throw where.failed(Kind.NOT_AUDIO, "answered without any audio", "look into the server's log");
        }
        if (restBytes > 0) {
            throw where.failed(
                    Kind.CUT_SHORT,
                    "broke off within a sample, after " + bytes + " bytes",
                    "look into the server's log");
        }
    }
}
