package dev.ttsmark.tone;

import dev.ttsmark.engine.AudioChunk;
import java.util.Arrays;
import java.util.List;

/** The faults of samples. */
final class Samples {

    private static final float BEYOND_FULL_SCALE = 100;

    private Samples() {}

    /** @param secondCall whether the call has an even number, for what befalls every second one */
    static float[] spoil(Fault fault, boolean secondCall, float[] samples) {
        return switch (fault) {
            case SILENT -> new float[samples.length];
            case NAN -> withNan(samples);
            case CLIPPED -> pinned(samples);
            case TRUNCATED -> Arrays.copyOf(samples, Math.max(1, samples.length / 10));
            case UNSTABLE_DURATION ->
                secondCall ? Arrays.copyOf(samples, Math.max(1, samples.length * 19 / 20)) : samples;
            case MIXED_TEXTS -> secondCall ? twice(samples) : samples;
            default -> samples;
        };
    }

    static AudioChunk joined(List<AudioChunk> chunks) {
        int length = chunks.stream().mapToInt(chunk -> chunk.samples().length).sum();
        float[] all = new float[length];
        int at = 0;
        for (AudioChunk chunk : chunks) {
            System.arraycopy(chunk.samples(), 0, all, at, chunk.samples().length);
            at += chunk.samples().length;
        }
        return new AudioChunk(all, chunks.get(0).sampleRateHz());
    }

    private static float[] withNan(float[] samples) {
        float[] spoilt = samples.clone();
        spoilt[spoilt.length / 2] = Float.NaN;
        return spoilt;
    }

    private static float[] pinned(float[] samples) {
        float[] spoilt = samples.clone();
        for (int i = 0; i < spoilt.length; i++) {
            spoilt[i] = Math.max(-1, Math.min(1, BEYOND_FULL_SCALE * spoilt[i]));
        }
        return spoilt;
    }

    private static float[] twice(float[] samples) {
        float[] spoilt = Arrays.copyOf(samples, 2 * samples.length);
        System.arraycopy(samples, 0, spoilt, samples.length, samples.length);
        return spoilt;
    }
}
