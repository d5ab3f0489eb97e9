package dev.ttsmark.harness.measure;

/**
 * A GPU while a round ran on it, as {@code nvidia-smi} saw it several times a second. Unavailable is -1, never 0.
 *
 * @param gpu name of the card
 * @param samples taken
 * @param lowestSmClockMhz of all samples
 * @param highestSmClockMhz of all samples
 * @param hottestCelsius of all samples
 * @param slowedSamples in which the card slowed itself down for heat, or for want of power
 * @param cappedSamples in which its power limit held the clock down
 */
public record RoundGpu(
        int round,
        String configuration,
        String gpu,
        int samples,
        int lowestSmClockMhz,
        int highestSmClockMhz,
        int hottestCelsius,
        int slowedSamples,
        int cappedSamples)
        implements Row {}
