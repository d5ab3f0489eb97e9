package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.compare.OverFirst;
import dev.ttsmark.harness.stats.compare.Ratio;
import dev.ttsmark.harness.summary.Conclusion.Contender;
import dev.ttsmark.harness.summary.Conclusion.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Configurations by a metric of which less is better.
 *
 * @param contenders best first
 */
record Ranking(Standing standing, List<Contender> contenders) {

    /** A configuration with its value in each round. */
    record Entry(ConfigurationRows rows, SortedMap<Integer, Double> perRound, Optional<Estimate> estimate) {

        double value() {
            return estimate.orElseThrow().value();
        }
    }

    static Ranking of(List<Entry> entries) {
        List<Entry> sorted = entries.stream()
                .filter(entry -> entry.estimate().isPresent())
                .sorted(Comparator.comparingDouble(Entry::value)
                        .thenComparing(entry -> entry.rows().name()))
                .toList();
        List<Contender> contenders = new ArrayList<>();
        List<Optional<Ratio>> overBest =
                OverFirst.of(sorted.size(), (first, second) -> ratio(sorted.get(first), sorted.get(second)));
        for (int i = 0; i < sorted.size(); i++) {
            Entry entry = sorted.get(i);
            contenders.add(new Contender(
                    entry.rows().name(), entry.estimate(), i == 0 ? Optional.empty() : overBest.get(i - 1)));
        }
        return new Ranking(standing(contenders), List.copyOf(contenders));
    }

    private static Optional<Ratio> ratio(Entry first, Entry second) {
        return Contest.ratio(first.rows(), first.perRound(), second.rows(), second.perRound());
    }

    private static Standing standing(List<Contender> contenders) {
        if (contenders.size() < 2) {
            return contenders.isEmpty() ? Standing.NOT_MEASURED : Standing.ALONE;
        }
        if (contenders.stream().skip(1).allMatch(c -> is(c, Ratio.Verdict.DIFFERENT))) {
            return Standing.WINS;
        }
        return is(contenders.get(1), Ratio.Verdict.SAME) ? Standing.TIED : Standing.NOT_SEPARATED;
    }

    private static boolean is(Contender contender, Ratio.Verdict verdict) {
        return contender
                .overWinner()
                .filter(ratio -> ratio.verdict() == verdict)
                .isPresent();
    }

    Optional<String> winner() {
        return standing == Standing.WINS ? Optional.of(contenders.get(0).configuration()) : Optional.empty();
    }
}
