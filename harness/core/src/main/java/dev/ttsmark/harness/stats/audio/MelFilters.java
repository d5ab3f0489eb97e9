package dev.ttsmark.harness.stats.audio;

import org.apache.commons.math3.util.FastMath;

/**
 * Triangular filters whose corners lie evenly on the mel scale of HTK, 2595 · log10(1 + f ÷ 700), from 0 to 8 kHz or to
 * half the sample rate where that is less; each 1 at its centre, drawn over the frequencies of a Fourier transform.
 */
final class MelFilters {

    static final int BANDS = 80;

    private static final double HIGHEST_HZ = 8_000;

    /** Filter to its first bin, and to its weights from there on. */
    private final int[] firstBin = new int[BANDS];

    private final double[][] weights = new double[BANDS][];

    /** @param transformSize samples that are transformed at once */
    MelFilters(int sampleRateHz, int transformSize) {
        double binHz = (double) sampleRateHz / transformSize;
        double top = mel(Math.min(HIGHEST_HZ, sampleRateHz / 2.0));
        for (int band = 0; band < BANDS; band++) {
            double low = hertz(top * band / (BANDS + 1));
            double centre = hertz(top * (band + 1) / (BANDS + 1));
            double high = hertz(top * (band + 2) / (BANDS + 1));
            firstBin[band] = (int) FastMath.ceil(low / binHz);
            int end = (int) Math.min(transformSize / 2, FastMath.floor(high / binHz));
            weights[band] = new double[Math.max(0, end - firstBin[band] + 1)];
            for (int i = 0; i < weights[band].length; i++) {
                double hertz = (firstBin[band] + i) * binHz;
                weights[band][i] = Math.min((hertz - low) / (centre - low), (high - hertz) / (high - centre));
            }
        }
    }

    /** @param power of every bin from 0 to half the sample rate */
    double energy(int band, double[] power) {
        double sum = 0;
        for (int i = 0; i < weights[band].length; i++) {
            sum += weights[band][i] * power[firstBin[band] + i];
        }
        return sum;
    }

    private static double mel(double hertz) {
        return 2595 * FastMath.log10(1 + hertz / 700);
    }

    private static double hertz(double mel) {
        return 700 * (FastMath.pow(10, mel / 2595) - 1);
    }
}
