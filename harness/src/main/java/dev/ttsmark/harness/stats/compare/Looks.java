package dev.ttsmark.harness.stats.compare;

import java.util.List;

/**
 * When a comparison that grows pair by pair may be looked at. Looking more often than planned finds differences that
 * are not there, so each look spends its share of the error.
 *
 * @param pairs numbers of pairs, ascending, at least 2
 * @param alpha two-sided error of each look, in (0, 1)
 */
public record Looks(List<Integer> pairs, double alpha) {

    /** After 5, 10 and 15 pairs, 5 % over all three (Pocock 1977, table 1). */
    public static final Looks SEQUENTIAL = new Looks(List.of(5, 10, 15), 0.0221);

    private static final double ALPHA = 0.05;

    public Looks {
        pairs = List.copyOf(pairs);
        boolean ascending = !pairs.isEmpty() && pairs.get(0) >= 2;
        for (int i = 1; i < pairs.size(); i++) {
            ascending &= pairs.get(i - 1) < pairs.get(i);
        }
        if (!ascending || !(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException(
                    "looks must ascend from 2 pairs or more, at a level in (0, 1): " + pairs);
        }
    }

    /** One look, at 5 %, after a number of pairs that was fixed beforehand. */
    public static Looks once(int pairs) {
        return new Looks(List.of(pairs), ALPHA);
    }
}
