package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Interval;
import java.util.Optional;

/**
 * What a check rests on.
 *
 * @param value empty where there are too few calls for the statistic
 * @param interval 95 %
 * @param rounds fresh processes
 * @param calls over all rounds
 */
public record Reading(Optional<Double> value, Optional<Interval> interval, int rounds, int calls) {

    static Reading of(Estimate estimate) {
        return new Reading(Optional.of(estimate.value()), estimate.interval(), estimate.rounds(), estimate.calls());
    }
}
