package dev.ttsmark.tone;

/** A steady tone without a click where the second begins again. */
final class Waveform {

    private static final int TONE_HZ = 220;
    private static final double AMPLITUDE = 0.3;

    private Waveform() {}

    static float[] oneSecond(int sampleRateHz) {
        float[] samples = new float[sampleRateHz];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (AMPLITUDE * Math.sin(2 * Math.PI * TONE_HZ * i / sampleRateHz));
        }
        return samples;
    }

    /** Samples {@code [from, to)} of the endless tone. */
    static float[] slice(float[] oneSecond, int from, int to) {
        float[] samples = new float[to - from];
        for (int at = 0; at < samples.length; ) {
            int start = (from + at) % oneSecond.length;
            int length = Math.min(oneSecond.length - start, samples.length - at);
            System.arraycopy(oneSecond, start, samples, at, length);
            at += length;
        }
        return samples;
    }
}
