package dev.ttsmark.harness.stats.steady;

import dev.ttsmark.harness.stats.steady.Forks.Consistency;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;

/** The rule over forks. */
final class Agreement {

    /** A sound fork is taken for another kind at most this often. */
    private static final double MISTAKEN = 0.05;

    private static final double LEVEL = 0.01;

    private Agreement() {}

    static Forks among(List<SteadyState> forks) {
        SteadyClass most = Forks.most(forks);
        if (forks.stream().allMatch(fork -> fork.kind() == most)) {
            return new Forks(most, Consistency.EQUAL, forks);
        }
        long sound = forks.stream().filter(fork -> fork.kind().isSound()).count();
        if (forks.size() - sound <= allowance(forks.size())) {
            return new Forks(mixture(forks), Consistency.ENOUGH, forks);
        }
        return new Forks(most, Consistency.INCONSISTENT, forks);
    }

    private static SteadyClass mixture(List<SteadyState> forks) {
        boolean warms = forks.stream().anyMatch(fork -> fork.kind() == SteadyClass.WARMUP);
        return warms ? SteadyClass.WARMUP : SteadyClass.FLAT;
    }

    /** Dissenting forks that chance explains: more come with a probability of at most 1 %. */
    static int allowance(int forks) {
        BinomialDistribution chance = new BinomialDistribution(null, forks, MISTAKEN);
        int allowed = 0;
        while (1 - chance.cumulativeProbability(allowed) > LEVEL) {
            allowed++;
        }
        return allowed;
    }
}
