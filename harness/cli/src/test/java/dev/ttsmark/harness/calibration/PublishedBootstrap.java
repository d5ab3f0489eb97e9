package dev.ttsmark.harness.calibration;

import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Means;
import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.Rounds;
import dev.ttsmark.harness.stats.fit.Cost;
import dev.ttsmark.harness.stats.fit.CostFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * The usual recipe for a fitted line, to be compared with: rounds are drawn with replacement, the same for every text,
 * then calls within each.
 */
final class PublishedBootstrap {

    private static final int REPLICATES = 2000;
    private static final double NORMAL = 1.959963984540054;

    private PublishedBootstrap() {}

    /** Lines of drawn rounds and calls. */
    static List<Cost> replicates(double[] lengths, List<Rounds> texts, RandomGenerator random) {
        List<List<MedianResampler>> medians = texts.stream()
                .map(text -> text.byRound().values().stream()
                        .map(calls -> new MedianResampler(calls, random))
                        .toList())
                .toList();
        int rounds = medians.get(0).size();
        List<Cost> replicates = new ArrayList<>();
        for (int i = 0; i < REPLICATES; i++) {
            int[] drawn = new int[rounds];
            java.util.Arrays.setAll(drawn, round -> random.nextInt(rounds));
            List<Rounds> totals =
                    medians.stream().map(text -> geometricMean(text, drawn)).toList();
            replicates.add(CostFit.line(lengths, totals).cost());
        }
        return replicates;
    }

    private static Rounds geometricMean(List<MedianResampler> text, int[] drawn) {
        double logs = 0;
        for (int round : drawn) {
            logs += Math.log(text.get(round).next());
        }
        return new Rounds(false, new TreeMap<>(Map.of(1, new double[] {Math.exp(logs / drawn.length)})));
    }

    /** Percentile interval, widened by √(K ÷ (K − 1)) and from the normal distribution to Student's t. */
    static Interval interval(double estimate, double[] replicates, int rounds) {
        double wider = Means.t(0.95, rounds - 1) / NORMAL * Math.sqrt(rounds / (rounds - 1.0));
        double low = Quantiles.r7(replicates, 0.025);
        double high = Quantiles.r7(replicates, 0.975);
        return new Interval(estimate - wider * (estimate - low), estimate + wider * (high - estimate));
    }
}
