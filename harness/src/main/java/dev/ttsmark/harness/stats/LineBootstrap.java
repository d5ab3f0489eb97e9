package dev.ttsmark.harness.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.FastMath;

/**
 * Replicates of a fitted line: rounds are drawn with replacement, the same for every text, then calls within each. A
 * bootstrap over K rounds is too narrow by √((K − 1) ÷ K) and knows no t-distribution; both are made good for.
 *
 * @param rounds K; intervals are empty below 2
 */
public record LineBootstrap(List<Line> replicates, int rounds) {

    private static final int REPLICATES = 2000;
    private static final long SEED = 0x7757_4d41_524bL;
    private static final double LEVEL = 0.95;
    private static final double NORMAL = 1.959963984540054;

    /**
     * @param x lengths
     * @param totals rounds behind each
     */
    public static LineBootstrap of(double[] x, List<Rounds> totals) {
        RandomGenerator random = new Well19937c(SEED);
        TreeSet<Integer> numbers = new TreeSet<>();
        List<SortedMap<Integer, MedianResampler>> resamplers = new ArrayList<>();
        for (Rounds rounds : totals) {
            SortedMap<Integer, MedianResampler> byRound = new TreeMap<>();
            rounds.byRound().forEach((number, values) -> byRound.put(number, new MedianResampler(values, random)));
            resamplers.add(byRound);
            numbers.addAll(byRound.keySet());
        }
        int[] rounds = numbers.stream().mapToInt(Integer::intValue).toArray();
        List<Line> replicates = new ArrayList<>();
        for (int i = 0; rounds.length > 1 && i < REPLICATES; i++) {
            replicates.add(Line.relative(x, replicate(rounds, resamplers, random)));
        }
        return new LineBootstrap(List.copyOf(replicates), rounds.length);
    }

    private static double[] replicate(
            int[] rounds, List<SortedMap<Integer, MedianResampler>> texts, RandomGenerator random) {
        double[] logs = new double[texts.size()];
        int[] drawn = new int[texts.size()];
        for (int i = 0; i < rounds.length; i++) {
            int round = rounds[random.nextInt(rounds.length)];
            for (int t = 0; t < logs.length; t++) {
                MedianResampler medians = texts.get(t).get(round);
                if (medians != null) {
                    logs[t] += FastMath.log(medians.next());
                    drawn[t]++;
                }
            }
        }
        double[] y = new double[logs.length];
        for (int t = 0; t < y.length; t++) {
            // A text that none of the drawn rounds spoke gets one of its own rounds.
            y[t] = drawn[t] == 0 ? texts.get(t).values().iterator().next().next() : FastMath.exp(logs[t] / drawn[t]);
        }
        return y;
    }

    /** 95 % interval of something that a line yields, around its estimate. */
    public Optional<Interval> interval(double estimate, ToDoubleFunction<Line> of) {
        return interval(estimate, replicates.stream().mapToDouble(of).toArray(), rounds);
    }

    /** Percentile interval, widened for few rounds; empty without replicates or where some are not finite. */
    public static Optional<Interval> interval(double estimate, double[] replicates, int rounds) {
        boolean finite = java.util.Arrays.stream(replicates).allMatch(Double::isFinite);
        if (replicates.length == 0 || !finite) {
            return Optional.empty();
        }
        double wider = Means.t(LEVEL, rounds - 1) / NORMAL * FastMath.sqrt(rounds / (rounds - 1.0));
        double low = Quantiles.r7(replicates, (1 - LEVEL) / 2);
        double high = Quantiles.r7(replicates, (1 + LEVEL) / 2);
        return Optional.of(new Interval(estimate - wider * (estimate - low), estimate + wider * (high - estimate)));
    }
}
