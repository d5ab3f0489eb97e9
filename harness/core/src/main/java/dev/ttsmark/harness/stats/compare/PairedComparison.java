package dev.ttsmark.harness.stats.compare;

import dev.ttsmark.harness.stats.Means;
import dev.ttsmark.harness.stats.compare.Look.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * Whether a candidate is slower than a baseline, by pairs of fresh processes (forks) measured side by side on one host.
 * The fork is the unit of replication: calls of one process share its luck, and tests on pooled calls raise false
 * alarms in four of ten comparisons of a thing with itself.
 *
 * @param looks every look taken, in order; the last one carries the verdict, as pairs beyond a decision do not count
 * @param verdict INCONCLUSIVE also where there are too few pairs for the first look
 * @param nextLook pairs in all that the next look needs; empty once decided or after the last look
 */
public record PairedComparison(List<Look> looks, Verdict verdict, Optional<Integer> nextLook) {

    /**
     * Compares forks in the order they were measured.
     *
     * @param baseline of a metric of which less is better; swap the sides for one of which more is better
     * @param candidate the forks paired with them
     */
    public static PairedComparison of(ForkMedians baseline, ForkMedians candidate, Looks schedule, Margin margin) {
        double[] logRatios = LogRatios.of(baseline.values(), candidate.values());
        List<Look> looks = new ArrayList<>();
        for (int pairs : schedule.pairs()) {
            if (pairs > logRatios.length) {
                return new PairedComparison(List.copyOf(looks), Verdict.INCONCLUSIVE, Optional.of(pairs));
            }
            double ofCalls = StatUtils.mean(baseline.logVariances(), 0, pairs)
                    + StatUtils.mean(candidate.logVariances(), 0, pairs);
            Look look = look(Arrays.copyOf(logRatios, pairs), ofCalls, schedule, margin.log(pairs));
            looks.add(look);
            if (look.verdict() != Verdict.INCONCLUSIVE) {
                return new PairedComparison(List.copyOf(looks), look.verdict(), Optional.empty());
            }
        }
        return new PairedComparison(List.copyOf(looks), Verdict.INCONCLUSIVE, Optional.empty());
    }

    /** So far out, pairs scatter at least as much as their calls make them, even where a few happen to be alike. */
    private static Look look(double[] logRatios, double ofCalls, Looks schedule, double margin) {
        double level = 1 - schedule.alpha();
        double slowerLevel = 1 - schedule.slowerAlpha();
        double scatter = Math.max(StatUtils.variance(logRatios), ofCalls);
        double slowerHalf =
                Means.t(2 * slowerLevel - 1, logRatios.length - 1) * FastMath.sqrt(scatter / logRatios.length);
        Means.Mean mean = Means.plain(logRatios, level);
        return new Look(
                logRatios.length,
                FastMath.exp(mean.value()),
                LogRatios.exp(mean.interval().orElseThrow()),
                level,
                FastMath.exp(margin),
                new Look.Slower(FastMath.exp(mean.value() - slowerHalf), slowerLevel, schedule.fewestPairs()));
    }
}
