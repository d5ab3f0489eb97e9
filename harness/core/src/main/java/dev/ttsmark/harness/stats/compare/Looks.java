package dev.ttsmark.harness.stats.compare;

import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * When a comparison that grows pair by pair may be looked at, and how sure each look must be. Looking more often than
 * planned finds differences that are not there, and so does looking at many comparisons at once: each look spends its share
 * of the error, and each comparison its share of the error of all.
 *
 * @param pairs numbers of pairs, ascending, at least 2
 * @param alpha two-sided error of each look with regard to the margin, in (0, 1)
 * @param phases how often, in fresh processes, a comparison must fail to fail for good
 * @param comparisons made at once, at least 1
 */
public record Looks(List<Integer> pairs, double alpha, int phases, int comparisons) {

    /** Of gates in which nothing is slower at most this share fails, however many comparisons they make. */
    public static final double FALSE_FAIL = 0.01;

    /** After 5, 10 and 15 pairs, 5 % over all three (Pocock 1977, table 1); what fails is measured again. */
    public static final Looks SEQUENTIAL = new Looks(List.of(5, 10, 15), 0.0221, 2, 1);

    private static final double ALPHA = 0.05;
    /** Less, since Student's t is wrong by a factor of up to two so far out where forks have modes (docs/calibration.md). */
    private static final double SPENT = 0.4 * FALSE_FAIL;
    /** Of two forks that are fast or slow by chance, the first is fast and the second slow at most this often. */
    private static final double TWO_MODES = 0.25;

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
        if (phases < 1 || comparisons < 1) {
            throw new IllegalArgumentException(
                    "there is at least one comparison in one phase, not " + comparisons + " in " + phases);
        }
    }

    /** One look, at 5 %, after a number of pairs that was fixed beforehand. */
    public static Looks once(int pairs) {
        return new Looks(List.of(pairs), ALPHA, 1, 1);
    }

    /** The same for each of so many comparisons. */
    public Looks among(int all) {
        return new Looks(pairs, alpha, phases, all);
    }

    /**
     * One-sided error of each look at taking for slower what is as fast: the error of the whole gate over comparisons
     * (Bonferroni), its root over phases, which must all err alike, and that over looks.
     */
    public double slowerAlpha() {
        return FastMath.pow(SPENT / comparisons, 1.0 / phases) / pairs.size();
    }

    /**
     * Pairs without which nothing is slower. Forks that are fast or slow by chance, as whole processes, show the same ratio
     * in all of K pairs with a probability of up to 4^−K, however little they seem to scatter then.
     */
    public int fewestPairs() {
        return Math.max(2, (int) FastMath.ceil(FastMath.log(slowerAlpha()) / FastMath.log(TWO_MODES)));
    }
}
