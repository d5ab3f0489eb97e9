package dev.ttsmark.engine;

/**
 * A piece of mono audio. The array is handed over, not copied: neither side writes to it afterwards.
 *
 * @param samples f32 PCM, nominally within [-1, 1], never empty
 * @param sampleRateHz samples a second
 */
public record AudioChunk(float[] samples, int sampleRateHz) {

    public AudioChunk {
        if (samples.length == 0) {
            throw new IllegalArgumentException("an audio chunk holds at least one sample");
        }
        if (sampleRateHz <= 0) {
            throw new IllegalArgumentException("sampleRateHz=" + sampleRateHz);
        }
    }

    public double seconds() {
        return (double) samples.length / sampleRateHz;
    }
}
