package dev.ttsmark.harness.decide.choose;

import dev.ttsmark.harness.decide.choose.Candidate.Standing;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.stats.compare.Holm;
import dev.ttsmark.harness.stats.compare.Ratio;
import dev.ttsmark.harness.stats.compare.Ratios;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares every candidate that may be deployed with the first one, round by round, adjusted by Holm. */
final class Ties {

    private Ties() {}

    /** The candidates in the order given. */
    static List<Candidate> mark(List<Contender> contenders, Metric metric) {
        List<Optional<Ratio>> ratios = new ArrayList<>();
        for (Contender contender : contenders) {
            boolean isRival =
                    contender != contenders.get(0) && contender.candidate().standing() != Standing.EXCLUDED;
            ratios.add(
                    isRival && spokeTheSame(contenders.get(0), contender)
                            ? ratio(contenders.get(0), contender, metric)
                            : Optional.empty());
        }
        List<Optional<Ratio>> adjusted = adjusted(ratios);
        List<Candidate> marked = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            Optional<Ratio> ratio = adjusted.get(i);
            boolean tied =
                    ratio.filter(r -> r.verdict() != Ratio.Verdict.DIFFERENT).isPresent();
            marked.add(contenders.get(i).candidate().against(ratio, tied));
        }
        return List.copyOf(marked);
    }

    /** Means over other lengths compare nothing. */
    private static boolean spokeTheSame(Contender best, Contender other) {
        return Math.abs(best.candidate().covered() - other.candidate().covered()) < 0.01;
    }

    /** The n-th round of the one with the n-th of the other. */
    private static Optional<Ratio> ratio(Contender best, Contender other, Metric metric) {
        double[] first = values(best, metric);
        double[] second = values(other, metric);
        int pairs = Math.min(first.length, second.length);
        return pairs == 0
                ? Optional.empty()
                : Optional.of(Ratios.of(java.util.Arrays.copyOf(first, pairs), java.util.Arrays.copyOf(second, pairs)));
    }

    private static double[] values(Contender contender, Metric metric) {
        return contender.expectation().perRound(metric).values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static List<Optional<Ratio>> adjusted(List<Optional<Ratio>> ratios) {
        double[] raw = ratios.stream()
                .flatMap(Optional::stream)
                .flatMap(ratio -> ratio.pValue().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        double[] adjusted = Holm.adjust(raw);
        List<Optional<Ratio>> all = new ArrayList<>();
        int next = 0;
        for (Optional<Ratio> ratio : ratios) {
            boolean has = ratio.flatMap(Ratio::pValue).isPresent();
            all.add(has ? Optional.of(ratio.get().adjusted(adjusted[next++])) : ratio);
        }
        return all;
    }
}
