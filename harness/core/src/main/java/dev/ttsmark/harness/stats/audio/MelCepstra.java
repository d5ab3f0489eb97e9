package dev.ttsmark.harness.stats.audio;

import org.apache.commons.math3.util.FastMath;

/**
 * Cepstra of a log-mel spectrogram: with P the power in mel band m of M, c(k) = 1/M · Σ ln P(m) · cos(π k (m + ½) / M),
 * so that ln P = c(0) + 2 Σ c(k) cos(…). Kept are c(1) to c({@value #COEFFICIENTS}): the envelope of the spectrum, but
 * neither its level, which is c(0), nor its fine structure.
 */
final class MelCepstra {

    static final int COEFFICIENTS = 13;

    /** Turns a distance of cepstra into the RMS difference of envelopes in dB. */
    private static final double DECIBELS = 10 * FastMath.sqrt(2) / FastMath.log(10);

    private static final double[][] COSINES = cosines();

    private MelCepstra() {}

    /** Frame to coefficient, from c(1) on. */
    static double[][] of(LogMel spectrogram) {
        double[][] decibels = spectrogram.decibels();
        double[][] cepstra = new double[decibels.length][COEFFICIENTS];
        for (int frame = 0; frame < cepstra.length; frame++) {
            for (int k = 0; k < COEFFICIENTS; k++) {
                double sum = 0;
                for (int band = 0; band < MelFilters.BANDS; band++) {
                    sum += decibels[frame][band] * COSINES[k][band];
                }
                cepstra[frame][k] = sum / MelFilters.BANDS * FastMath.log(10) / 10;
            }
        }
        return cepstra;
    }

    /** Mel-cepstral distortion of two frames: 10 √2 ÷ ln 10 · √Σ (c − c′)². */
    static double distortion(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < COEFFICIENTS; k++) {
            double difference = one[k] - other[k];
            sum += difference * difference;
        }
        return DECIBELS * Math.sqrt(sum);
    }

    private static double[][] cosines() {
        double[][] cosines = new double[COEFFICIENTS][MelFilters.BANDS];
        for (int k = 0; k < COEFFICIENTS; k++) {
            for (int band = 0; band < MelFilters.BANDS; band++) {
                cosines[k][band] = FastMath.cos(FastMath.PI * (k + 1) * (band + 0.5) / MelFilters.BANDS);
            }
        }
        return cosines;
    }
}
