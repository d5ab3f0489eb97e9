package dev.ttsmark.harness.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

class ForkMediansTest {

    private static double[] sorted(Random random, int n) {
        return random.doubles(n).map(u -> random.nextGaussian()).sorted().toArray();
    }

    /** Of an odd number, the median of a resample is at most the i-th value where more than half of it are. */
    @Test
    void theVarianceIsThatOfEveryResample() {
        for (int n : new int[] {1, 3, 7, 51}) {
            double[] sorted = sorted(new Random(n), n);
            double mean = 0;
            double square = 0;
            double below = 0;
            for (int i = 1; i <= n; i++) {
                double upTo = 1 - new BinomialDistribution(null, n, (double) i / n).cumulativeProbability(n / 2);
                mean += (upTo - below) * sorted[i - 1];
                square += (upTo - below) * sorted[i - 1] * sorted[i - 1];
                below = upTo;
            }
            assertThat(ForkMedians.varianceOfMedian(sorted)).isCloseTo(square - mean * mean, within(Reference.EXACT));
        }
    }

    @Test
    void ofAnEvenNumberResamplingComesNear() {
        double[] sorted = sorted(new Random(5), 50);
        Random random = new Random(6);
        double[] medians = random.ints(4000)
                .mapToDouble(draw -> Quantiles.median(
                        random.ints(50, 0, 50).mapToDouble(i -> sorted[i]).toArray()))
                .toArray();
        assertThat(ForkMedians.varianceOfMedian(sorted) / StatUtils.variance(medians))
                .isBetween(0.85, 1.2);
    }

    @Test
    void longForksAreWeighedInTheirMiddleAlone() {
        int n = 20_000;
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double[] sorted = IntStream.range(0, n)
                .mapToDouble(i -> normal.inverseCumulativeProbability((i + 0.5) / n))
                .toArray();
        assertThat(ForkMedians.varianceOfMedian(sorted)).isCloseTo(Math.PI / 2 / n, within(0.01 / n));
    }

    @Test
    void mediansAndVariancesAreOfEachFork() {
        double[] same = new double[9];
        Arrays.fill(same, 3);
        ForkMedians forks = ForkMedians.of(List.of(new double[] {7}, same, new double[] {1, Math.E, 1}));
        assertThat(forks.values()).containsExactly(7, 3, 1);
        assertThat(forks.logVariances()[0]).isZero();
        assertThat(forks.logVariances()[1]).isZero();
        // Two draws of three or more hit the one value of 1 with a probability of 7/27.
        assertThat(forks.logVariances()[2]).isCloseTo(7 / 27.0 * 20 / 27.0, within(Reference.EXACT));
        assertThat(forks.first(2).values()).containsExactly(7, 3);
    }
}
