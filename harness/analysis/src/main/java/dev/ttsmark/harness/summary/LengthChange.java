package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Means;
import dev.ttsmark.harness.stats.compare.Holm;
import dev.ttsmark.harness.stats.compare.Margin;
import dev.ttsmark.harness.stats.compare.Pairs;
import dev.ttsmark.harness.stats.compare.RankTests;
import dev.ttsmark.harness.stats.compare.Ratio;
import dev.ttsmark.harness.stats.compare.Ratios;
import dev.ttsmark.harness.stats.steady.Regime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What it costs that another text came before, compared with the same text again: total times, text by text within each
 * round, then over rounds.
 *
 * @param ratio changing over same: each round's median over all calls, relative to the same text again in that round
 * @param seconds more in a call, mean over texts
 * @param interval 95 % of that, by leaving out rounds; empty for fewer than two
 * @param texts spoken in both ways
 * @param differs how many of them differ by themselves, allowing for how many there are
 * @param pValue of there being no difference, over pairs of calls (sign test): what a process is lucky or unlucky in
 *     concerns both calls of a pair alike, so that few rounds can tell
 */
public record LengthChange(
        Ratio ratio, double seconds, Optional<Interval> interval, int texts, int differs, double pValue) {

    private static final double LEVEL = 0.95;
    /** Every configuration of every run is asked. */
    private static final double ALPHA = 0.01;

    private static final double SLOWER = 1 + Margin.FIVE_PERCENT.share();

    /** @param texts calls that count, text by text; empty where no text has both in one round */
    static Optional<LengthChange> of(Collection<Map<Regime, List<Call>>> texts) {
        List<BothWays> all = texts.stream()
                .map(BothWays::of)
                .filter(text -> !text.rounds().isEmpty())
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        SortedSet<Integer> rounds = new TreeSet<>();
        all.forEach(text -> rounds.addAll(text.rounds()));
        Means.Mean cost = cost(all, rounds);
        return Optional.of(new LengthChange(
                Ratios.of(List.of(new Pairs(medians(all, rounds, Regime.SAME), medians(all, rounds, Regime.CHANGING)))),
                cost.value(),
                cost.interval(),
                all.size(),
                differing(all),
                RankTests.sign(all.stream().flatMapToDouble(BothWays::logRatios).toArray())));
    }

    /** Whether calls in both regimes may be taken together: the same as a whole, and no text that says otherwise. */
    boolean isFree() {
        return ratio.verdict() == Ratio.Verdict.SAME && differs == 0;
    }

    /** Whether a change of length was shown to cost time. */
    boolean isCostly() {
        return !isFree() && ratio.value() > SLOWER && (ratio.verdict() == Ratio.Verdict.DIFFERENT || pValue < ALPHA);
    }

    private static double[] medians(List<BothWays> all, SortedSet<Integer> rounds, Regime regime) {
        return rounds.stream()
                .mapToDouble(round ->
                        Math.exp(BothWays.median(all.stream().flatMapToDouble(text -> text.residuals(regime, round)))))
                .toArray();
    }

    /**
     * Medians of two calls would be swayed by spikes, so calls of all rounds are taken together; how they scatter is told by
     * leaving out one round after another.
     */
    private static Means.Mean cost(List<BothWays> all, SortedSet<Integer> rounds) {
        double whole = more(all, Optional.empty());
        int k = rounds.size();
        double[] contributions = rounds.stream()
                .mapToDouble(round -> k < 2 ? whole : k * whole - (k - 1) * more(all, Optional.of(round)))
                .toArray();
        Means.Mean mean = Means.plain(contributions, LEVEL);
        double off = whole - mean.value();
        return new Means.Mean(whole, mean.interval().map(i -> new Interval(i.low() + off, i.high() + off)));
    }

    private static double more(List<BothWays> all, Optional<Integer> without) {
        return all.stream()
                .flatMapToDouble(text -> text.more(without).stream())
                .average()
                .orElse(0);
    }

    private static int differing(List<BothWays> texts) {
        return (int) Holm.adjust(texts.stream()
                        .map(text -> Optional.of(Ratios.of(text.medians(Regime.SAME), text.medians(Regime.CHANGING))))
                        .toList())
                .stream()
                .flatMap(Optional::stream)
                .filter(ratio -> ratio.verdict() == Ratio.Verdict.DIFFERENT)
                .count();
    }
}
