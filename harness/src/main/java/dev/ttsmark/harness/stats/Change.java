package dev.ttsmark.harness.stats;

import java.util.Optional;

/**
 * A metric before and after, for a pair of configurations that the plan names.
 *
 * @param utterance the text; empty for the geometric mean over all texts that both spoke, or where the metric has no
 *     text
 * @param ratio after over before
 */
public record Change(
        String run,
        String beforeConfiguration,
        String afterConfiguration,
        String metric,
        Optional<String> utterance,
        Optional<Estimate> before,
        Optional<Estimate> after,
        Optional<Ratio> ratio) {}
