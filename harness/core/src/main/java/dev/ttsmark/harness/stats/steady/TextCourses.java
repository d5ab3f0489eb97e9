package dev.ttsmark.harness.stats.steady;

import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.Trend;
import dev.ttsmark.harness.stats.Values;
import dev.ttsmark.harness.stats.compare.RankTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * Texts that go a way of their own, which the calls of many texts in one series hide: some that keep becoming faster or
 * slower, and some whose first calls in a process are slow. The calls of a text in all processes are looked at together,
 * and so are those of all texts, since a drift that each process hides in its noise may show in all of them.
 */
final class TextCourses {

    /** For all texts together to be mistaken. */
    private static final double ALPHA = 0.01;

    private static final double MOVES = FastMath.log(1.05);
    /** Of all calls together, where neighbours that are alike may look like a trend. */
    private static final double ALL_MOVE = FastMath.log(1.10);

    private static final double ALL_SURELY = 3.5;
    private static final int FEWEST_CALLS = 4;
    private static final int LONGEST_LEAD = 3;

    /** A call of one text: how often its process had spoken it before, and how much longer than usual it took. */
    private record Visit(int number, double residual) {}

    private final Map<Integer, List<Visit>> byText = new TreeMap<>();
    private final List<Visit> all = new ArrayList<>();

    /**
     * @param calls of one process from where it is steady
     * @param residuals logarithms relative to the levels of texts; NaN for calls that tell nothing
     */
    void add(List<TimedCall> calls, double[] residuals) {
        double level = level(residuals);
        Map<Integer, Integer> numbers = new TreeMap<>();
        for (int i = 0; i < residuals.length; i++) {
            if (!Double.isNaN(residuals[i])) {
                int text = calls.get(i).text();
                int number = numbers.merge(text, 1, Integer::sum) - 1;
                byText.computeIfAbsent(text, t -> new ArrayList<>()).add(new Visit(number, residuals[i] - level));
                all.add(new Visit(i, residuals[i] - level));
            }
        }
    }

    private static double level(double[] residuals) {
        Values values = new Values();
        for (double residual : residuals) {
            if (!Double.isNaN(residual)) {
                values.add(residual);
            }
        }
        double[] all = values.toArray();
        return all.length == 0 ? 0 : Quantiles.median(all);
    }

    /** Text to the number of its first calls that are slow in every process; without those that have none. */
    Map<Integer, Integer> leads() {
        Map<Integer, Integer> leads = new TreeMap<>();
        byText.forEach((text, visits) -> {
            int lead = lead(visits);
            if (lead > 0) {
                leads.put(text, lead);
            }
        });
        return leads;
    }

    private int lead(List<Visit> visits) {
        int found = 0;
        double least = ALPHA / LONGEST_LEAD / byText.size();
        for (int length = 1; length <= LONGEST_LEAD; length++) {
            double[] first = residuals(visits, 0, length);
            double[] rest = residuals(visits, length, Integer.MAX_VALUE);
            double[] last = residuals(visits, length - 1, length);
            if (rest.length < first.length || Quantiles.median(last) - Quantiles.median(rest) < MOVES) {
                break;
            }
            double p = RankTests.mannWhitney(first, rest) / 2;
            if (p < least) {
                found = length;
                least = p;
            }
        }
        return found;
    }

    /**
     * Texts that keep becoming faster or slower; all of them where the calls of all do.
     *
     * @param leads calls that are left out, text by text
     */
    List<Integer> moving(Map<Integer, Integer> leads) {
        if (moves(all, 0, ALL_SURELY, ALL_MOVE)) {
            return List.copyOf(byText.keySet());
        }
        if (byText.size() < 2) {
            return List.of();
        }
        double limit = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - ALPHA / 2 / byText.size());
        return byText.keySet().stream()
                .filter(text -> moves(byText.get(text), leads.getOrDefault(text, 0), limit, MOVES))
                .toList();
    }

    private static boolean moves(List<Visit> visits, int lead, double limit, double least) {
        double[] residuals = residuals(visits, lead, Integer.MAX_VALUE);
        double[] numbers = visits.stream()
                .filter(visit -> visit.number() >= lead)
                .mapToDouble(Visit::number)
                .toArray();
        double last = visits.stream().mapToInt(Visit::number).max().orElse(0);
        if (last - lead + 1 < FEWEST_CALLS) {
            return false;
        }
        double change = Trend.theilSen(numbers, residuals).b() * (last - lead);
        return FastMath.abs(change) > least && FastMath.abs(score(numbers, residuals)) > limit;
    }

    /** Standard normal where every order of the residuals is as likely as any other. */
    private static double score(double[] numbers, double[] residuals) {
        double[] scores = RankScores.of(residuals);
        double mean = 0;
        for (double number : numbers) {
            mean += number / numbers.length;
        }
        double product = 0;
        double ofNumbers = 0;
        double ofScores = 0;
        for (int i = 0; i < scores.length; i++) {
            product += (numbers[i] - mean) * scores[i];
            ofNumbers += (numbers[i] - mean) * (numbers[i] - mean);
            ofScores += scores[i] * scores[i];
        }
        double variance = ofNumbers * ofScores / (scores.length - 1);
        return variance == 0 ? 0 : product / FastMath.sqrt(variance);
    }

    private static double[] residuals(List<Visit> visits, int from, int to) {
        return visits.stream()
                .filter(visit -> visit.number() >= from && visit.number() < to)
                .mapToDouble(Visit::residual)
                .toArray();
    }
}
