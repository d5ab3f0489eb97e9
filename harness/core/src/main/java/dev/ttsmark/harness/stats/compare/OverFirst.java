package dev.ttsmark.harness.stats.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ratios of all others to the first of a ranking. */
public final class OverFirst {

    private OverFirst() {}

    /** How two of the ranking compare. */
    public interface Duel {
        /** The one at {@code second} over the one at {@code first}; empty where nothing pairs them. */
        Optional<Ratio> of(int first, int second);
    }

    /**
     * Of the second, third and so on, over the first. They are adjusted as part of all pairs, not of those with the first
     * alone, for the same rounds chose it: six equal configurations would else be told apart in one ranking of ten.
     */
    public static List<Optional<Ratio>> of(int count, Duel duel) {
        List<Optional<Ratio>> ratios = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                ratios.add(duel.of(i, j));
            }
        }
        return Holm.adjust(ratios).subList(0, Math.max(0, count - 1));
    }
}
