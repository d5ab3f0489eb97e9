package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Means;
import dev.ttsmark.harness.stats.compare.Holm;
import dev.ttsmark.harness.stats.compare.Margin;
import dev.ttsmark.harness.stats.compare.Pairs;
import dev.ttsmark.harness.stats.compare.RankTests;
import dev.ttsmark.harness.stats.compare.Ratio;
import dev.ttsmark.harness.stats.compare.Ratios;
import dev.ttsmark.harness.stats.steady.Regime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * What it costs that another text came before, compared with the same text again: total times, text by text within each
 * round, then over rounds.
 *
 * @param ratio changing over same, geometric mean over texts
 * @param seconds more in a call, mean over texts
 * @param interval 95 % of that, over rounds; empty for fewer than two
 * @param texts spoken in both ways
 * @param differs how many of them differ by themselves, allowing for how many there are
 * @param pValue of there being no difference, over texts and rounds (Wilcoxon): what a process is lucky or unlucky in
 *     concerns both alike, so that few rounds of many texts can tell
 */
public record LengthChange(
        Ratio ratio, double seconds, Optional<Interval> interval, int texts, int differs, double pValue) {

    private static final double LEVEL = 0.95;
    /** Every configuration of every run is asked. */
    private static final double ALPHA = 0.01;

    private static final double SLOWER = 1 + Margin.FIVE_PERCENT.share();

    /** Totals of one text in one round, medians. */
    private record Both(double changing, double same) {}

    /** @param texts calls that count, text by text; empty where no text has both in one round */
    static Optional<LengthChange> of(Collection<Map<Regime, List<Call>>> texts) {
        List<SortedMap<Integer, Both>> all = texts.stream()
                .map(LengthChange::both)
                .filter(rounds -> !rounds.isEmpty())
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<Integer, List<Both>> byRound = new TreeMap<>();
        all.forEach(rounds -> rounds.forEach((round, both) ->
                byRound.computeIfAbsent(round, r -> new ArrayList<>()).add(both)));
        Pairs pairs = new Pairs(means(byRound, Both::same), means(byRound, Both::changing));
        double[] more = byRound.values().stream()
                .mapToDouble(round -> round.stream()
                        .mapToDouble(both -> both.changing() - both.same())
                        .average()
                        .orElseThrow())
                .toArray();
        Means.Mean cost = Means.plain(more, LEVEL);
        return Optional.of(new LengthChange(
                Ratios.of(List.of(pairs)),
                cost.value(),
                cost.interval(),
                all.size(),
                differing(all),
                noDifference(all)));
    }

    /** Whether calls in both regimes may be taken together: the same as a whole, and no text that says otherwise. */
    boolean isFree() {
        return ratio.verdict() == Ratio.Verdict.SAME && differs == 0;
    }

    /** Whether a change of length was shown to cost time. */
    boolean isCostly() {
        return !isFree() && ratio.value() > SLOWER && (ratio.verdict() == Ratio.Verdict.DIFFERENT || pValue < ALPHA);
    }

    private static SortedMap<Integer, Both> both(Map<Regime, List<Call>> text) {
        Map<Integer, Double> changing = medians(text, Regime.CHANGING);
        SortedMap<Integer, Both> both = new TreeMap<>();
        medians(text, Regime.SAME).forEach((round, same) -> {
            if (changing.containsKey(round)) {
                both.put(round, new Both(changing.get(round), same));
            }
        });
        return both;
    }

    private static Map<Integer, Double> medians(Map<Regime, List<Call>> text, Regime regime) {
        return MetricRounds.of(Metrics.TOTAL_S, text.getOrDefault(regime, List.of()))
                .medians();
    }

    private static double[] means(SortedMap<Integer, List<Both>> byRound, ToDoubleFunction<Both> of) {
        return byRound.values().stream()
                .mapToDouble(round -> Math.exp(round.stream()
                        .mapToDouble(both -> Math.log(of.applyAsDouble(both)))
                        .average()
                        .orElseThrow()))
                .toArray();
    }

    private static double noDifference(List<SortedMap<Integer, Both>> texts) {
        return RankTests.wilcoxon(texts.stream()
                .flatMap(rounds -> rounds.values().stream())
                .mapToDouble(both -> Math.log(both.changing() / both.same()))
                .toArray());
    }

    private static int differing(List<SortedMap<Integer, Both>> texts) {
        List<Optional<Ratio>> own = texts.stream()
                .map(rounds -> Optional.of(Ratios.of(
                        rounds.values().stream().mapToDouble(Both::same).toArray(),
                        rounds.values().stream().mapToDouble(Both::changing).toArray())))
                .toList();
        return (int) Holm.adjust(own).stream()
                .flatMap(Optional::stream)
                .filter(ratio -> ratio.verdict() == Ratio.Verdict.DIFFERENT)
                .count();
    }
}
