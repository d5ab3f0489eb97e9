package dev.ttsmark.harness.stats.compare;

import dev.ttsmark.harness.stats.Interval;
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

    /** Pairs scatter at least as much as their calls make them, even where a few happen to be alike. */
    private static Look look(double[] logRatios, double ofCalls, Looks schedule, double margin) {
        int pairs = logRatios.length;
        double mean = StatUtils.mean(logRatios);
        double error = FastMath.sqrt(Math.max(StatUtils.variance(logRatios), ofCalls) / pairs);
        double level = 1 - schedule.alpha();
        double half = Means.t(level, pairs - 1) * error;
        double slowerHalf = Means.t(1 - 2 * schedule.slowerAlpha(), pairs - 1) * error;
        return new Look(
                pairs,
                FastMath.exp(mean),
                LogRatios.exp(new Interval(mean - half, mean + half)),
                level,
                FastMath.exp(margin),
                new Look.Slower(FastMath.exp(mean - slowerHalf), 1 - schedule.slowerAlpha(), schedule.fewestPairs()));
    }
}
