package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.steady.Forks;
import dev.ttsmark.harness.stats.steady.Forks.Consistency;
import dev.ttsmark.harness.stats.steady.ProcessSteadiness;
import dev.ttsmark.harness.stats.steady.SteadyClass;
import dev.ttsmark.harness.stats.steady.SteadyState;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether the processes of one configuration settled at one speed, whatever text they spoke, and whether they agree on
 * that.
 *
 * @param kind what the rounds do; what most do where they are inconsistent
 * @param established one level is established, so that figures rest on it; otherwise they are provisional
 * @param rounds how many do what
 * @param series rounds with calls that spoke
 * @param shortestSeriesCalls of the shortest round, warm-up calls included
 * @param trendingSeries with a Mann–Kendall |z| above 2.58 in what comes after the last change
 * @param totalChange first to last call of what comes after the last change, as a share: 0.05 is 5 % slower at the end;
 *     median over rounds
 * @param steadyFrom call of a round from which on it is steady, the latest of all rounds; counted with the warm-up calls
 * @param movingTexts that keep becoming faster or slower though no process by itself shows it; all of them where the
 *     calls of all do
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
        List<String> movingTexts,
        int leftOutCalls) {

    /** Where nothing was spoken. */
    static final Steadiness NONE = new Steadiness(
            SteadyClass.INSUFFICIENT, Consistency.EQUAL, false, new TreeMap<>(), 0, 0, 0, 0, 0, List.of(), 0);

    static Steadiness of(ProcessSteadiness process, List<String> movingTexts, int leftOutCalls) {
        Forks forks = process.forks();
        SortedMap<SteadyClass, Integer> rounds = new TreeMap<>();
        int steadyFrom = 0;
        int trending = 0;
        for (int i = 0; i < forks.forks().size(); i++) {
            SteadyState fork = forks.forks().get(i);
            rounds.merge(fork.kind(), 1, Integer::sum);
            steadyFrom = Math.max(steadyFrom, process.early().get(i).nextClearBit(0));
            trending += fork.tail().hasSignificantTrend() ? 1 : 0;
        }
        return new Steadiness(
                process.kind(),
                forks.consistency(),
                process.isSteady(),
                rounds,
                forks.forks().size(),
                forks.shortest(),
                trending,
                Quantiles.median(forks.forks().stream()
                        .mapToDouble(fork -> fork.tail().totalChange())
                        .toArray()),
                steadyFrom,
                movingTexts,
                leftOutCalls);
    }

    /** Whether too few calls were made to tell anything else. */
    boolean isTooShort() {
        return kind == SteadyClass.INSUFFICIENT;
    }
}
