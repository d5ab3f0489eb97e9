package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.stats.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * What starting costs, per configuration.
 *
 * @param loadSeconds opening the model
 * @param coldSeconds total of the first call in a fresh process
 * @param coldUtterances texts of those first calls
 * @param firstShapeSeconds total of first calls with a length not seen before, over all texts
 */
public record ColdStart(
        String run,
        String configuration,
        Optional<Estimate> loadSeconds,
        Optional<Estimate> coldSeconds,
        List<String> coldUtterances,
        Optional<Estimate> firstShapeSeconds) {}
