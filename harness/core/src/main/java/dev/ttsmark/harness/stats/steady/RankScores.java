package dev.ttsmark.harness.stats.steady;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A series with its values replaced by normal scores of their ranks (van der Waerden 1952), ties in random order. Of
 * independent calls, whatever their distribution, every order of the scores is as likely as any other: coarse clocks,
 * several modes and heavy tails then look like Gaussian noise, and mislead no more often than that does.
 */
final class RankScores {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private RankScores() {}

    /** Their mean is 0. The order of ties is drawn by the values themselves, so that the same series gives the same scores. */
    static double[] of(double[] y) {
        int n = y.length;
        Integer[] order = shuffled(n, new SplittableRandom(Arrays.hashCode(y)));
        Arrays.sort(order, Comparator.comparingDouble(i -> y[i]));
        double[] scores = new double[n];
        for (int rank = 0; rank < n; rank++) {
            scores[order[rank]] = NORMAL.inverseCumulativeProbability((rank + 1.0) / (n + 1));
        }
        return scores;
    }

    private static Integer[] shuffled(int n, SplittableRandom random) {
        Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Integer swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}
