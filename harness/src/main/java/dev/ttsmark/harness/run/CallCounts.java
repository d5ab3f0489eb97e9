package dev.ttsmark.harness.run;

import dev.ttsmark.harness.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls for each text in a round, after the first.
 *
 * @param warmUp that do not count
 * @param measured that count, one after another
 * @param shuffledPasses over all texts in random order, that count as well
 */
record CallCounts(int warmUp, int measured, int shuffledPasses) {

    static CallCounts of(Plan.Calls calls) {
        return new CallCounts(calls.warmUp(), calls.measured(), calls.shuffledPasses());
    }

    /** Calls after the first. */
    int further() {
        return warmUp + measured + shuffledPasses;
    }

    /**
     * What a round may shrink to when time is short, fullest first: fewer measured calls, then fewer shuffled passes,
     * then no warm-up, then no shuffled pass. One measured call always stays.
     */
    List<CallCounts> levels() {
        List<CallCounts> levels = new ArrayList<>();
        for (int m = measured; m > 1; m--) {
            levels.add(new CallCounts(warmUp, m, shuffledPasses));
        }
        for (int s = shuffledPasses; s > 1; s--) {
            levels.add(new CallCounts(warmUp, 1, s));
        }
        int pass = Math.min(1, shuffledPasses);
        for (int w = warmUp; w > 0; w--) {
            levels.add(new CallCounts(w, 1, pass));
        }
        levels.add(new CallCounts(0, 1, pass));
        if (pass > 0) {
            levels.add(new CallCounts(0, 1, 0));
        }
        return levels;
    }

    /** Enough to learn the costs in both orders; what is left may then go into further rounds. */
    CallCounts pilot() {
        return new CallCounts(0, 1, Math.min(1, shuffledPasses));
    }
}
