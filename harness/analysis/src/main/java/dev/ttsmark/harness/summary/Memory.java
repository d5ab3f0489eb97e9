package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.stats.Estimate;
import java.util.Optional;

/**
 * Resident set of the engine's own process.
 *
 * @param loadedBytes after opening the model
 * @param peakBytes highest of the round
 * @param slopeBytes growth per 100 calls, Theil–Sen, median over rounds of at least 30 calls
 */
public record Memory(
        String run,
        String configuration,
        Optional<Estimate> loadedBytes,
        Optional<Estimate> peakBytes,
        Optional<Double> slopeBytes) {}
