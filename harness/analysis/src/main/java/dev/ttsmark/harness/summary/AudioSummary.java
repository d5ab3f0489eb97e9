package dev.ttsmark.harness.summary;

/**
 * The audio of one cell over all its measured calls.
 *
 * @param medianSeconds median duration
 * @param stable whether every call gave the same duration within 1 %
 * @param secondsPerCharacter median duration over code points
 * @param meanRms mean of the calls' root mean squares, full scale 1
 * @param peak largest magnitude of any call
 * @param worstClippedShare largest share of clipped samples in any call
 * @param nonFiniteCalls calls with NaN or infinite samples
 * @param silentCalls calls without an audible window
 */
public record AudioSummary(
        double medianSeconds,
        double shortestSeconds,
        double longestSeconds,
        boolean stable,
        double secondsPerCharacter,
        double meanRms,
        double peak,
        double worstClippedShare,
        int nonFiniteCalls,
        int silentCalls) {}
