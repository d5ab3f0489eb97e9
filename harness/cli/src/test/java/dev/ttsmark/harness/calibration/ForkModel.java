package dev.ttsmark.harness.calibration;

import dev.ttsmark.harness.stats.compare.ForkMedians;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Latencies of forks measured in pairs. Standard deviations are of logarithms.
 *
 * @param betweenSd luck of a process
 * @param driftSd of the host, shared by the two forks of a pair
 * @param withinSd of a call
 * @param calls of a fork
 */
record ForkModel(double betweenSd, double driftSd, double withinSd, int calls) {

    /** 2, 3 and 8 %, 50 calls. */
    static final ForkModel USUAL = new ForkModel(0.02, 0.03, 0.08, 50);

    /** Per-fork medians of one side of each pair, around a median. */
    ForkMedians medians(double median, double[] drift, SplittableRandom random) {
        List<double[]> forks = new ArrayList<>();
        for (double host : drift) {
            forks.add(calls(median * Math.exp(host), random));
        }
        return ForkMedians.of(forks);
    }

    /** The host's luck, pair by pair. */
    double[] drift(int pairs, SplittableRandom random) {
        double[] drift = new double[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            drift[pair] = driftSd * random.nextGaussian();
        }
        return drift;
    }

    /** Calls of one fork. */
    double[] calls(double median, SplittableRandom random) {
        double fork = median * Math.exp(betweenSd * random.nextGaussian());
        double[] values = new double[calls];
        for (int call = 0; call < calls; call++) {
            values[call] = fork * Math.exp(withinSd * random.nextGaussian());
        }
        return values;
    }
}
