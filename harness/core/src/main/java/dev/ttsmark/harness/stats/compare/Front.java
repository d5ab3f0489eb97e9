package dev.ttsmark.harness.stats.compare;

import dev.ttsmark.harness.stats.Interval;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which of several are on the Pareto front, as far as intervals can tell. One is shown better than another in a
 * criterion where the whole interval of their ratio lies below 1. One dominates another where it is shown better in
 * some criterion, and in every other is not shown worse and at most 5 % worse by the far end of the interval.
 */
public final class Front {

    /** As in {@link Margin#FIVE_PERCENT}. */
    private static final double AT_MOST = 1.05;

    private Front() {}

    /** Where one lies. */
    public enum Place {
        /** It is shown better than each other one in some criterion, so nothing can dominate it. */
        ON,
        /** Nothing is shown to dominate it, and it is not shown that nothing does. */
        POSSIBLY,
        DOMINATED
    }

    /** @param by the first that dominates it */
    public record Member(Place place, Optional<Integer> by) {}

    /** How two compare, criterion by criterion. */
    public interface Duel {
        /** Intervals of the one at {@code first} over the one at {@code second}; less is better; empty without one. */
        List<Optional<Interval>> of(int first, int second);
    }

    /** One for each of {@code count}, in order. */
    public static List<Member> of(int count, Duel duel) {
        return IntStream.range(0, count).mapToObj(i -> member(count, i, duel)).toList();
    }

    private static Member member(int count, int own, Duel duel) {
        Optional<Integer> by = others(count, own)
                .filter(other -> dominates(duel.of(other, own)))
                .boxed()
                .findFirst();
        if (by.isPresent()) {
            return new Member(Place.DOMINATED, by);
        }
        boolean beaten = others(count, own).allMatch(other -> isBetterInOne(duel.of(own, other)));
        return new Member(beaten ? Place.ON : Place.POSSIBLY, Optional.empty());
    }

    private static IntStream others(int count, int own) {
        return IntStream.range(0, count).filter(other -> other != own);
    }

    private static boolean isBetterInOne(List<Optional<Interval>> ratios) {
        return ratios.stream().flatMap(Optional::stream).anyMatch(ratio -> ratio.high() < 1);
    }

    private static boolean dominates(List<Optional<Interval>> ratios) {
        return isBetterInOne(ratios)
                && ratios.stream().allMatch(ratio -> ratio.filter(r -> r.low() <= 1 && r.high() <= AT_MOST)
                        .isPresent());
    }
}
