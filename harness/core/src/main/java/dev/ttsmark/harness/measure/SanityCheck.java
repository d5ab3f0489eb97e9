package dev.ttsmark.harness.measure;

import java.util.BitSet;

/**
 * Judges whether samples are plausible audio. Audible is a window of 5 ms whose RMS is at least 5 % of the loudest
 * window's, within a run of such windows that lasts 20 ms; audio whose loudest window stays below -80 dB of full scale
 * is silence.
 */
public final class SanityCheck {

    private static final double WINDOW_SECONDS = 0.005;

    private static final int SUSTAINED_WINDOWS = 4;

    private static final double AUDIBLE_SHARE = 0.05;

    private static final double SILENCE_RMS = 1e-4;

    private SanityCheck() {}

    /**
     * @param samples the whole utterance, nominally within [-1, 1]
     * @param sampleRateHz samples a second
     */
    public static Sanity of(float[] samples, int sampleRateHz) {
        double sum = 0;
        double peak = 0;
        long clipped = 0;
        long nonFinite = 0;
        for (float sample : samples) {
            double magnitude = Math.abs((double) sample);
            if (Double.isFinite(magnitude)) {
                sum += magnitude * magnitude;
                peak = Math.max(peak, magnitude);
                clipped += magnitude >= 1 ? 1 : 0;
            } else {
                nonFinite++;
            }
        }
        long finite = samples.length - nonFinite;
        double rms = finite == 0 ? 0 : Math.sqrt(sum / finite);
        double clippedShare = samples.length == 0 ? 0 : (double) clipped / samples.length;
        int window = Math.max(1, (int) Math.round(sampleRateHz * WINDOW_SECONDS));
        BitSet audible = audible(windowRms(samples, window));
        if (audible.isEmpty()) {
            return new Sanity(rms, peak, clippedShare, nonFinite, false, 0, 0);
        }
        int first = audible.nextSetBit(0) * window;
        int end = Math.min(samples.length, audible.length() * window);
        return new Sanity(
                rms,
                peak,
                clippedShare,
                nonFinite,
                true,
                (double) first / sampleRateHz,
                (double) (end - first) / sampleRateHz);
    }

    private static double[] windowRms(float[] samples, int window) {
        double[] rms = new double[(samples.length + window - 1) / window];
        for (int w = 0; w < rms.length; w++) {
            int from = w * window;
            int to = Math.min(samples.length, from + window);
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += Float.isFinite(samples[i]) ? (double) samples[i] * samples[i] : 0;
            }
            rms[w] = Math.sqrt(sum / (to - from));
        }
        return rms;
    }

    /** Windows that belong to a sustained run; audio shorter than such a run needs all its windows. */
    private static BitSet audible(double[] rms) {
        double loudest = 0;
        for (double value : rms) {
            loudest = Math.max(loudest, value);
        }
        BitSet audible = new BitSet(rms.length);
        if (loudest < SILENCE_RMS) {
            return audible;
        }
        int needed = Math.min(SUSTAINED_WINDOWS, rms.length);
        int run = 0;
        for (int w = 0; w < rms.length; w++) {
            run = rms[w] >= AUDIBLE_SHARE * loudest ? run + 1 : 0;
            if (run >= needed) {
                audible.set(w - run + 1, w + 1);
            }
        }
        return audible;
    }
}
