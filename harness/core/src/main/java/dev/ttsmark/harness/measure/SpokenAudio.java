package dev.ttsmark.harness.measure;

import dev.ttsmark.engine.AudioChunk;
import java.util.List;

/** All chunks of an utterance, joined. */
public record SpokenAudio(float[] samples, int sampleRateHz) {

    public static SpokenAudio of(List<AudioChunk> chunks) {
        float[] samples = new float
                [chunks.stream().mapToInt(chunk -> chunk.samples().length).sum()];
        int at = 0;
        for (AudioChunk chunk : chunks) {
            System.arraycopy(chunk.samples(), 0, samples, at, chunk.samples().length);
            at += chunk.samples().length;
        }
        return new SpokenAudio(samples, chunks.get(0).sampleRateHz());
    }
}
