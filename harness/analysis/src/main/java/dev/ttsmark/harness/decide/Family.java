package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.stats.compare.Looks;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Checks that are compared with the baseline at once: the more there are, the surer each must be, so that chance makes the
 * gate fail no more often.
 *
 * @param comparisons how many
 * @param falseFail share of gates, at most, that fail though nothing became worse
 * @param level of confidence, one-sided, at which a check must be worse at all to fail
 * @param rounds of each side, without which none can
 */
public record Family(int comparisons, double falseFail, double level, int rounds) {

    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);

    /** @param looks of one of them */
    static Family of(Looks looks) {
        return new Family(looks.comparisons(), Looks.FALSE_FAIL, 1 - looks.slowerAlpha(), looks.fewestPairs());
    }

    String sentence() {
        return "Compared with the baseline at once: " + checks(comparisons)
                + ". So that chance makes the gate FAIL in at"
                + " most " + percent(falseFail)
                + " of cases where nothing became worse, a check must also be worse at all"
                + " at " + percent(level) + " confidence, and over at least " + rounds + " rounds of each.";
    }

    static String checks(int comparisons) {
        return comparisons == 1 ? "1 check" : comparisons + " checks";
    }

    /** With three digits of what is missing to 100 %, so that no level is printed as certainty. */
    static String percent(double share) {
        BigDecimal missing = new BigDecimal(100 * (1 - share)).round(share > 0.5 ? THREE : MathContext.DECIMAL32);
        return new BigDecimal(100).subtract(missing).stripTrailingZeros().toPlainString() + "\u00a0%";
    }
}
