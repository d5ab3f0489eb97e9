package dev.ttsmark.harness.stats.compare;

import java.util.Arrays;
import org.apache.commons.statistics.inference.BinomialTest;
import org.apache.commons.statistics.inference.ContinuityCorrection;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * Two-sided tests by ranks, for values whose distribution is anyone's guess. Exact for small samples without ties, by
 * the normal approximation with continuity and tie correction otherwise. Values must be independent: medians of forks
 * are, calls of one fork are not.
 */
public final class RankTests {

    /** Beyond it the exact distribution takes long and gives the same. */
    private static final int EXACT_UP_TO = 50;

    private RankTests() {}

    /** Whether values of one side tend to be larger (Mann and Whitney 1947): the p-value of "they don't". */
    public static double mannWhitney(double[] first, double[] second) {
        return MannWhitneyUTest.withDefaults()
                .with(method(Math.max(first.length, second.length)))
                .with(ContinuityCorrection.ENABLED)
                .test(first, second)
                .getPValue();
    }

    /**
     * Whether differences lie to one side of 0 (Wilcoxon 1945): the p-value of "they don't". Zeros are left out, as
     * Wilcoxon did; the library would count them among the ties once more.
     */
    public static double wilcoxon(double[] differences) {
        double[] moved = Arrays.stream(differences).filter(d -> d != 0).toArray();
        if (moved.length == 0) {
            return 1;
        }
        return WilcoxonSignedRankTest.withDefaults()
                .with(method(moved.length))
                .with(ContinuityCorrection.ENABLED)
                .test(moved)
                .getPValue();
    }

    /** Whether differences lie to one side of 0, however far: the p-value of "they don't". Zeros are left out. */
    public static double sign(double[] differences) {
        int up = (int) Arrays.stream(differences).filter(d -> d > 0).count();
        int down = (int) Arrays.stream(differences).filter(d -> d < 0).count();
        return up + down == 0
                ? 1
                : BinomialTest.withDefaults().test(up + down, up, 0.5).getPValue();
    }

    private static PValueMethod method(int values) {
        return values <= EXACT_UP_TO ? PValueMethod.EXACT : PValueMethod.ASYMPTOTIC;
    }
}
