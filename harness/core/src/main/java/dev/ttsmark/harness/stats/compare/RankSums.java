package dev.ttsmark.harness.stats.compare;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;

/** Lower tails of rank sums where nothing differs: element k is the probability of k or less. */
final class RankSums {

    /** Beyond it the normal approximation is as good, and counts no longer fit into a double's 53 bits. */
    private static final int EXACT_UP_TO = 50;

    private RankSums() {}

    /** Of the ranks of positive differences among n (Wilcoxon). */
    static double[] signed(int n) {
        int most = n * (n + 1) / 2;
        if (n > EXACT_UP_TO) {
            return normal(most, most / 2.0, FastMath.sqrt(n * (n + 1.0) * (2 * n + 1) / 24));
        }
        double[] share = new double[most + 1];
        share[0] = 1;
        for (int rank = 1; rank <= n; rank++) {
            for (int sum = most; sum >= 0; sum--) {
                share[sum] = (share[sum] + (sum >= rank ? share[sum - rank] : 0)) / 2;
            }
        }
        return cumulated(share);
    }

    /** Of pairs of one value of each sample in which the second is smaller (Mann and Whitney). */
    static double[] unpaired(int first, int second) {
        int most = first * second;
        if (Math.max(first, second) > EXACT_UP_TO) {
            return normal(most, most / 2.0, FastMath.sqrt(most * (first + second + 1.0) / 12));
        }
        double[][] byFirst = new double[first + 1][];
        for (int i = 0; i <= first; i++) {
            byFirst[i] = new double[] {1};
        }
        for (int j = 1; j <= second; j++) {
            double[][] next = new double[first + 1][];
            next[0] = new double[] {1};
            for (int i = 1; i <= first; i++) {
                next[i] = mixed(byFirst[i], next[i - 1], i, j);
            }
            byFirst = next;
        }
        return cumulated(byFirst[first]);
    }

    /** The largest of i + j values is one of the second sample with j chances, else it lies above j of them. */
    private static double[] mixed(double[] lessSecond, double[] lessFirst, int i, int j) {
        double[] share = new double[i * j + 1];
        for (int u = 0; u < lessSecond.length; u++) {
            share[u] += lessSecond[u] * j / (i + j);
        }
        for (int u = 0; u < lessFirst.length; u++) {
            share[u + j] += lessFirst[u] * i / (i + j);
        }
        return share;
    }

    private static double[] cumulated(double[] share) {
        double[] tail = new double[share.length];
        double sum = 0;
        for (int k = 0; k < share.length; k++) {
            sum += share[k];
            tail[k] = sum;
        }
        return tail;
    }

    private static double[] normal(int most, double mean, double deviation) {
        NormalDistribution distribution = new NormalDistribution(null, mean, deviation);
        double[] tail = new double[most + 1];
        for (int k = 0; k <= most; k++) {
            tail[k] = distribution.cumulativeProbability(k + 0.5);
        }
        return tail;
    }
}
