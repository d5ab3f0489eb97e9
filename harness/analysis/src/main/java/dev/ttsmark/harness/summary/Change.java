package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.compare.Ratio;
import java.util.Optional;

/**
 * A metric before and after, for a pair of configurations that the plan names.
 *
 * @param utterance the text; empty for the geometric mean over several texts that both spoke, or where the metric
 *     has no text
 * @param ratio after over before
 * @param target whether {@code after} meets the plan's target; empty where the plan sets none for this metric
 */
public record Change(
        String run,
        String beforeConfiguration,
        String afterConfiguration,
        String metric,
        Optional<String> utterance,
        Optional<Estimate> before,
        Optional<Estimate> after,
        Optional<Ratio> ratio,
        Optional<TargetResult> target) {}
