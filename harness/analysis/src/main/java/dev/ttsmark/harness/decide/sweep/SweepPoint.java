package dev.ttsmark.harness.decide.sweep;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.compare.Front;
import dev.ttsmark.harness.stats.compare.Ratio;
import java.util.Map;
import java.util.Optional;

/**
 * One point of the matrix.
 *
 * @param values option of every factor to the value here
 * @param entry as a plan takes it
 * @param info as the first round reported it; empty where no round could open the engine
 * @param reason why it may not win; says nothing for one that may
 * @param rounds fresh processes started for it
 * @param dropped whether the search went on without it
 * @param provisional whether some text was not seen to be steady
 * @param figures metric id to its mean over the common texts; without metrics that have no value
 * @param overReference its objective over the reference's, adjusted by Holm over all points; empty for the reference
 * @param overBest its objective over that of the first, adjusted by Holm over all pairs; empty for the first, and for
 *     those that may not win
 * @param tied whether it is the same as the first within 5 %, or not separated from it
 * @param front where it lies towards the Pareto front over TTFB, RTF and peak memory; empty for those that may not win,
 *     and where one of the three was not measured
 * @param dominatedBy the first point shown to dominate it
 */
public record SweepPoint(
        String name,
        Map<String, String> values,
        Plan.EngineEntry entry,
        Optional<EngineInfo> info,
        Standing standing,
        Bilingual reason,
        int rounds,
        boolean dropped,
        boolean provisional,
        Map<String, Estimate> figures,
        Optional<Ratio> overReference,
        Optional<Ratio> overBest,
        boolean tied,
        Optional<Front.Place> front,
        Optional<String> dominatedBy) {

    /** Whether it may win, and if not, why not. */
    public enum Standing {
        ELIGIBLE,
        /** Its audio was not shown to be like the reference's. */
        UNKNOWN,
        /** Its audio differs from the reference's. */
        UNLIKE,
        /** Its audio is no speech, or not all of it. */
        UNSOUND,
        /** Its figures must not be used, for what a finding says. */
        INVALID,
        /** Rounds or calls failed, so that it has no figures to compare. */
        FAILED,
        /** It got no round, or spoke too few texts. */
        NOT_MEASURED;

        /** Whether its times are those of the whole work, so that they tell what a factor does. */
        boolean isTimed() {
            return this == ELIGIBLE || this == UNKNOWN || this == UNLIKE;
        }

        /** Whether figures are shown, if only to be seen. */
        boolean hasFigures() {
            return isTimed() || this == UNSOUND || this == INVALID;
        }
    }

    public boolean mayWin() {
        return standing == Standing.ELIGIBLE;
    }
}
