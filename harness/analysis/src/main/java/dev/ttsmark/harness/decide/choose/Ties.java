package dev.ttsmark.harness.decide.choose;

import dev.ttsmark.harness.decide.choose.Candidate.Standing;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.stats.compare.OverFirst;
import dev.ttsmark.harness.stats.compare.Ratio;
import dev.ttsmark.harness.stats.compare.Ratios;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Compares every candidate that may be deployed with the first one, round by round, adjusted by Holm over all pairs. */
final class Ties {

    private Ties() {}

    /** The candidates in the order given. */
    static List<Candidate> mark(List<Contender> contenders, Metric metric) {
        List<double[]> perRound =
                contenders.stream().map(contender -> values(contender, metric)).toList();
        List<Optional<Ratio>> overFirst = OverFirst.of(
                contenders.size(),
                (first, second) -> areRivals(contenders.get(first), contenders.get(second))
                        ? ratio(perRound.get(first), perRound.get(second))
                        : Optional.empty());
        List<Candidate> marked = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            Optional<Ratio> ratio = i == 0 ? Optional.empty() : overFirst.get(i - 1);
            boolean tied =
                    ratio.filter(r -> r.verdict() != Ratio.Verdict.DIFFERENT).isPresent();
            marked.add(contenders.get(i).candidate().against(ratio, tied));
        }
        return List.copyOf(marked);
    }

    /** Means over other lengths compare nothing. */
    private static boolean areRivals(Contender first, Contender second) {
        boolean isOpen = second.candidate().standing() != Standing.EXCLUDED;
        return isOpen
                && Math.abs(first.candidate().covered() - second.candidate().covered()) < 0.01;
    }

    /** The n-th round of the one with the n-th of the other. */
    private static Optional<Ratio> ratio(double[] first, double[] second) {
        int pairs = Math.min(first.length, second.length);
        return pairs == 0
                ? Optional.empty()
                : Optional.of(Ratios.of(Arrays.copyOf(first, pairs), Arrays.copyOf(second, pairs)));
    }

    private static double[] values(Contender contender, Metric metric) {
        return contender.expectation().perRound(metric).values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
