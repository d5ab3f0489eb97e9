package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.steady.Forks;
import dev.ttsmark.harness.stats.steady.Forks.Consistency;
import dev.ttsmark.harness.stats.steady.SteadyClass;
import dev.ttsmark.harness.stats.steady.SteadyState;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether the calls of one text settled at one level, and whether its rounds agree on that.
 *
 * @param kind what the rounds do; what most do where they are inconsistent
 * @param established one level is established, so that figures rest on it; otherwise they are provisional
 * @param rounds how many do what
 * @param series calls in a row, one a round
 * @param shortestSeriesCalls of the shortest, warm-up calls included
 * @param trendingSeries with a Mann–Kendall |z| above 2.58 in what comes after the last change
 * @param totalChange first to last call of what comes after the last change, as a share: 0.05 is 5 % slower at the end;
 *     median over rounds
 * @param steadyFrom call of a round from which on it is steady, the latest of all rounds; counted with the warm-up calls
 * @param leftOutCalls measured calls before that, which do not count
 */
public record Steadiness(
        SteadyClass kind,
        Consistency consistency,
        boolean established,
        SortedMap<SteadyClass, Integer> rounds,
        int series,
        int shortestSeriesCalls,
        int trendingSeries,
        double totalChange,
        int steadyFrom,
        int leftOutCalls) {

    /** Of a text without two calls in a row. */
    static final Steadiness NONE =
            new Steadiness(SteadyClass.INSUFFICIENT, Consistency.EQUAL, false, new TreeMap<>(), 0, 0, 0, 0, 0, 0);

    static Steadiness of(Forks forks, int leftOutCalls) {
        SortedMap<SteadyClass, Integer> rounds = new TreeMap<>();
        int steadyFrom = 0;
        int trending = 0;
        for (int i = 0; i < forks.forks().size(); i++) {
            SteadyState fork = forks.forks().get(i);
            rounds.merge(fork.kind(), 1, Integer::sum);
            steadyFrom = Math.max(steadyFrom, forks.steadyFrom(i));
            trending += fork.tail().hasSignificantTrend() ? 1 : 0;
        }
        return new Steadiness(
                forks.kind(),
                forks.consistency(),
                forks.isSteady(),
                rounds,
                forks.forks().size(),
                forks.shortest(),
                trending,
                Quantiles.median(forks.forks().stream()
                        .mapToDouble(fork -> fork.tail().totalChange())
                        .toArray()),
                steadyFrom,
                leftOutCalls);
    }

    /** Whether too few calls were made to tell anything else. */
    boolean isTooShort() {
        return kind == SteadyClass.INSUFFICIENT;
    }
}
