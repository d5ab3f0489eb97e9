package dev.ttsmark.harness.stats.audio;

import org.apache.commons.math3.util.FastMath;

/**
 * How far two recordings lie apart in what their spectra say, whatever their timing: frames are paired by
 * {@link TimeWarp}, for each of the two distances so that it is least, straying at most five seconds.
 *
 * @param logMelDb RMS difference of the log-mel spectra over all bands of all pairs; level counts
 * @param mcdDb mean mel-cepstral distortion of the pairs: c(1) to c(13) of {@link MelCepstra}, 10 √2 ÷ ln 10; level,
 *     which is c(0), does not count
 */
public record SpectralDistance(double logMelDb, double mcdDb) {

    private static final int RADIUS_FRAMES = 5 * LogMel.FRAME_RATE_HZ;

    /** @throws IllegalArgumentException if the sample rates differ: their bands would not be the same */
    public static SpectralDistance between(LogMel one, LogMel other) {
        if (one.sampleRateHz() != other.sampleRateHz()) {
            throw new IllegalArgumentException(
                    "spectra of " + one.sampleRateHz() + " Hz and " + other.sampleRateHz() + " Hz cannot be compared");
        }
        return new SpectralDistance(
                FastMath.sqrt(leastMean(one.decibels(), other.decibels(), SpectralDistance::meanSquare)),
                leastMean(MelCepstra.of(one), MelCepstra.of(other), MelCepstra::distortion));
    }

    /** Distance of two frames. */
    private interface FrameDistance {
        double of(double[] one, double[] other);
    }

    private static double leastMean(double[][] one, double[][] other, FrameDistance distance) {
        return TimeWarp.meanCost(one.length, other.length, RADIUS_FRAMES, (i, j) -> distance.of(one[i], other[j]));
    }

    private static double meanSquare(double[] one, double[] other) {
        double squares = 0;
        for (int band = 0; band < one.length; band++) {
            double difference = one[band] - other[band];
            squares += difference * difference;
        }
        return squares / one.length;
    }
}
