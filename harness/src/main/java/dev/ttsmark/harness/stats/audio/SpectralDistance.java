package dev.ttsmark.harness.stats.audio;

import org.apache.commons.math3.util.FastMath;

/**
 * How far two recordings lie apart in what their spectra say, whatever their timing: frames are paired by
 * {@link TimeWarp} at the least mel-cepstral distortion, straying at most five seconds.
 *
 * @param logMelDb RMS difference of the log-mel spectra over all bands of all pairs
 * @param mcdDb mean mel-cepstral distortion of the pairs: c(1) to c(13) of {@link MelCepstra}, 10 √2 ÷ ln 10
 */
public record SpectralDistance(double logMelDb, double mcdDb) {

    private static final int RADIUS_FRAMES = 5 * LogMel.FRAME_RATE_HZ;

    /**
     * @throws IllegalArgumentException if the sample rates differ: their bands would not be the same
     */
    public static SpectralDistance between(LogMel one, LogMel other) {
        if (one.sampleRateHz() != other.sampleRateHz()) {
            throw new IllegalArgumentException(
                    "spectra of " + one.sampleRateHz() + " Hz and " + other.sampleRateHz() + " Hz cannot be compared");
        }
        double[][] first = MelCepstra.of(one);
        double[][] second = MelCepstra.of(other);
        TimeWarp warp = TimeWarp.of(
                first.length, second.length, RADIUS_FRAMES, (i, j) -> MelCepstra.distortion(first[i], second[j]));
        return new SpectralDistance(rms(one, other, warp), warp.meanCost());
    }

    private static double rms(LogMel one, LogMel other, TimeWarp warp) {
        double squares = 0;
        for (int pair = 0; pair < warp.first().length; pair++) {
            double[] first = one.decibels()[warp.first()[pair]];
            double[] second = other.decibels()[warp.second()[pair]];
            for (int band = 0; band < first.length; band++) {
                double difference = first[band] - second[band];
                squares += difference * difference;
            }
        }
        return FastMath.sqrt(squares / warp.first().length / MelFilters.BANDS);
    }
}
