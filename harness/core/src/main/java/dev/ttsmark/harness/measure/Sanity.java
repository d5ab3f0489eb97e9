package dev.ttsmark.harness.measure;

/**
 * Whether what came is plausible audio, over the whole utterance.
 *
 * @param rms root mean square of the finite samples, full scale 1
 * @param peak largest magnitude
 * @param clippedShare share of samples at or beyond full scale
 * @param nonFiniteSamples NaN or infinite samples
 * @param audible whether an audible window exists
 * @param onsetSeconds position of the first audible sample; 0 where none is audible
 * @param speechSeconds from the first to the last audible window; 0 where none is audible
 */
public record Sanity(
        double rms,
        double peak,
        double clippedShare,
        long nonFiniteSamples,
        boolean audible,
        double onsetSeconds,
        double speechSeconds) {}
