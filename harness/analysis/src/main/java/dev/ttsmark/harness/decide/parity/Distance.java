package dev.ttsmark.harness.decide.parity;

import dev.ttsmark.harness.stats.audio.SpectralDistance;

/**
 * Of two recordings.
 *
 * @param logDuration natural logarithm of the first's audible seconds over the second's
 * @param logMelDb at least 0
 * @param mcdDb at least 0
 * @param louderLu loudness of the first less that of the second
 */
record Distance(double logDuration, double logMelDb, double mcdDb, double louderLu) {

    static Distance between(Recorded one, Recorded other) {
        SpectralDistance spectra = SpectralDistance.between(one.spectrum(), other.spectrum());
        return new Distance(
                Math.log(one.audibleSeconds() / other.audibleSeconds()),
                spectra.logMelDb(),
                spectra.mcdDb(),
                one.loudnessLufs() - other.loudnessLufs());
    }
}
