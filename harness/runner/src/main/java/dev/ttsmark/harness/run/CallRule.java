package dev.ttsmark.harness.run;

import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.Regimes;
import java.util.Optional;

/**
 * What a plan says of the calls of a round.
 *
 * @param warmUp times each text is spoken that do not count
 * @param measured calls of a text again and again; empty where time decides
 * @param passes over all texts; empty where time decides
 */
record CallRule(int warmUp, Optional<Integer> measured, Optional<Integer> passes, Regimes regimes) {

    static CallRule of(Plan.Calls calls) {
        return new CallRule(calls.warmUp(), calls.measured(), calls.shuffledPasses(), calls.regimes());
    }

    /** Whether there are passes over all texts. */
    boolean changing() {
        return regimes != Regimes.SAME && passes.orElse(1) > 0;
    }

    /** Whether texts are spoken again and again. */
    boolean same() {
        return regimes != Regimes.CHANGING;
    }

    /** Whether no number is left to time. */
    boolean isFixed() {
        return (!same() || measured.isPresent()) && (!changing() || passes.isPresent());
    }

    /** Whether every number is left to time, so that texts may differ in theirs. */
    boolean isByTime() {
        return (!same() || measured.isEmpty()) && (!changing() || passes.isEmpty());
    }

    CallRule changingAlone() {
        return new CallRule(warmUp, Optional.empty(), passes, Regimes.CHANGING);
    }
}
