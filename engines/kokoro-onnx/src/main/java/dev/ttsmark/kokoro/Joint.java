package dev.ttsmark.kokoro;

/**
 * Makes pieces of speech follow each other: the silence that the network puts around every piece is cut at inner edges, a
 * short fade keeps the join from clicking, and the pause is as long as the writing asks for.
 */
final class Joint {

    private static final int WINDOWS_A_SECOND = 200;
    /** A window this far below the loudest one is silence: −40 dB. */
    private static final double SILENCE = 0.01;
    /** Kept beside what is heard, for breath and the tails of consonants. */
    private static final double MARGIN_SECONDS = 0.02;

    private static final double FADE_SECONDS = 0.005;

    private final int sampleRateHz;

    Joint(int sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
    }

    /**
     * @param samples of one piece; written to
     * @param first whether nothing comes before it
     * @param last whether nothing comes after it
     * @param pause behind it, unless it is the last
     */
    float[] fit(float[] samples, boolean first, boolean last, Pause pause) {
        if (first && last) {
            return samples;
        }
        int window = sampleRateHz / WINDOWS_A_SECOND;
        double loudest = 0;
        for (int start = 0; start < samples.length; start += window) {
            loudest = Math.max(loudest, energy(samples, start, window));
        }
        double silence = loudest * SILENCE * SILENCE;
        int from = first ? 0 : Math.max(0, heardFrom(samples, window, silence) - margin());
        int to = last ? samples.length : Math.min(samples.length, heardTo(samples, window, silence) + margin());
        if (to <= from) {
            from = 0;
            to = samples.length;
        }
        fade(samples, from, to, !first, !last);
        float[] fitted = new float[to - from + (last ? 0 : pause.samples(sampleRateHz))];
        System.arraycopy(samples, from, fitted, 0, to - from);
        return fitted;
    }

    private int margin() {
        return (int) (MARGIN_SECONDS * sampleRateHz);
    }

    private static int heardFrom(float[] samples, int window, double silence) {
        int start = 0;
        while (start < samples.length && energy(samples, start, window) <= silence) {
            start += window;
        }
        return start;
    }

    private static int heardTo(float[] samples, int window, double silence) {
        int start = (samples.length - 1) / window * window;
        while (start >= 0 && energy(samples, start, window) <= silence) {
            start -= window;
        }
        return start + window;
    }

    /** Mean square of the window that starts there. */
    private static double energy(float[] samples, int start, int window) {
        int end = Math.min(samples.length, start + window);
        double sum = 0;
        for (int i = start; i < end; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return sum / (end - start);
    }

    /** From nothing and to nothing, so that a join has no step. */
    private void fade(float[] samples, int from, int to, boolean in, boolean out) {
        int length = Math.min((int) (FADE_SECONDS * sampleRateHz), (to - from) / 2);
        for (int i = 0; i < length; i++) {
            float gain = (float) i / length;
            if (in) {
                samples[from + i] *= gain;
            }
            if (out) {
                samples[to - 1 - i] *= gain;
            }
        }
    }
}
