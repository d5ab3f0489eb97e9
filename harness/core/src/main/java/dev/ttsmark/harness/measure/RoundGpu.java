package dev.ttsmark.harness.measure;

import java.util.Optional;

/**
 * A GPU while a round spoke on it, seen several times a second. Unavailable is -1, never 0.
 *
 * @param gpu name of the card
 * @param samples taken from the first measured call to the last call
 * @param lowestSmClockMhz of all samples
 * @param highestSmClockMhz of all samples
 * @param hottestCelsius of all samples
 * @param slowedSamples in which the card slowed itself down for heat, or for want of power
 * @param cappedSamples in which its power limit held the clock down
 * @param use empty in rows that were written before it was kept
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
        int cappedSamples,
        Optional<Use> use)
        implements Row {

    /**
     * How much of the card was in use.
     *
     * @param uuid of the card
     * @param source {@code nvml}, or {@code nvidia-smi} where that library cannot be had
     * @param busyShare mean share of time in which a kernel ran, 0 to 1
     * @param watts mean power drawn
     * @param engineBytes most memory of the card that the engine's own process held, since it was started
     * @param idleBytes memory of the card in use before the engine was opened
     * @param usedBytes most memory of the card in use, by whomever
     */
    public record Use(
            String uuid,
            String source,
            double busyShare,
            double watts,
            long engineBytes,
            long idleBytes,
            long usedBytes) {}
}
