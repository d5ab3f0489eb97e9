package dev.ttsmark.harness.stats.audio;

import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.apache.commons.math3.util.FastMath;

/**
 * A log-mel spectrogram: power in {@value MelFilters#BANDS} mel bands, in dB of a full-scale sine's spectral peak, of
 * Hann windows of 50 ms, periodic, a window every 12.5 ms, zero-padded to a power of two; the last windows are filled
 * with silence. Below {@value #FLOOR_DB} dB everything is {@value #FLOOR_DB} dB, so that the noise of 16 bits is no
 * difference.
 *
 * @param sampleRateHz of the audio
 * @param decibels frame to band to level; do not change
 */
public record LogMel(int sampleRateHz, double[][] decibels) {

    static final double FLOOR_DB = -80;

    /** Frames a second. */
    static final int FRAME_RATE_HZ = 80;

    private static final double WINDOW_SECONDS = 0.05;

    /**
     * @param samples at least one, full scale ±1
     * @param sampleRateHz 4 kHz or more
     */
    public static LogMel of(double[] samples, int sampleRateHz) {
        double[] window = hann((int) FastMath.round(WINDOW_SECONDS * sampleRateHz));
        int hop = (int) FastMath.round((double) sampleRateHz / FRAME_RATE_HZ);
        int size = Integer.highestOneBit(window.length - 1) << 1;
        MelFilters filters = new MelFilters(sampleRateHz, size);
        int further = (Math.max(0, samples.length - window.length) + hop - 1) / hop;
        double[][] decibels = new double[1 + further][];
        for (int frame = 0; frame < decibels.length; frame++) {
            decibels[frame] = levels(filters, power(samples, frame * hop, window, size));
        }
        return new LogMel(sampleRateHz, decibels);
    }

    private static double[] levels(MelFilters filters, double[] power) {
        double[] levels = new double[MelFilters.BANDS];
        for (int band = 0; band < levels.length; band++) {
            levels[band] = Math.max(FLOOR_DB, 10 * FastMath.log10(filters.energy(band, power)));
        }
        return levels;
    }

    /** Of every bin up to half the sample rate; a full-scale sine in the middle of a bin has 1. */
    private static double[] power(double[] samples, int from, double[] window, int size) {
        double[][] parts = new double[2][size];
        double sum = 0;
        for (int i = 0; i < window.length; i++) {
            parts[0][i] = from + i < samples.length ? samples[from + i] * window[i] : 0;
            sum += window[i];
        }
        FastFourierTransformer.transformInPlace(parts, DftNormalization.STANDARD, TransformType.FORWARD);
        double[] power = new double[size / 2 + 1];
        double scale = 4 / (sum * sum);
        for (int bin = 0; bin < power.length; bin++) {
            power[bin] = scale * (parts[0][bin] * parts[0][bin] + parts[1][bin] * parts[1][bin]);
        }
        return power;
    }

    private static double[] hann(int length) {
        double[] window = new double[length];
        for (int i = 0; i < length; i++) {
            window[i] = 0.5 - 0.5 * FastMath.cos(2 * FastMath.PI * i / length);
        }
        return window;
    }
}
