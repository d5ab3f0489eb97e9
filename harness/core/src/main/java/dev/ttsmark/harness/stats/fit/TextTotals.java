package dev.ttsmark.harness.stats.fit;

import dev.ttsmark.harness.stats.Rounds;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.commons.math3.util.FastMath;

/** Per-round medians of texts, and their geometric means over rounds. */
final class TextTotals {

    private final int[] rounds;
    /** Logarithms by text and round; not a number where a round lacks the text. */
    private final double[][] logs;

    TextTotals(List<Rounds> texts) {
        TreeSet<Integer> numbers = new TreeSet<>();
        texts.forEach(text -> numbers.addAll(text.byRound().keySet()));
        this.rounds = numbers.stream().mapToInt(Integer::intValue).toArray();
        this.logs = new double[texts.size()][rounds.length];
        for (int text = 0; text < logs.length; text++) {
            SortedMap<Integer, Double> medians = texts.get(text).medians();
            for (int round = 0; round < rounds.length; round++) {
                logs[text][round] = FastMath.log(medians.getOrDefault(rounds[round], Double.NaN));
            }
        }
    }

    int rounds() {
        return rounds.length;
    }

    double[] all() {
        return without(-1);
    }

    /** A text that only the round left out has spoken keeps its value: the others know no better one. */
    double[] without(int leftOut) {
        double[] totals = new double[logs.length];
        for (int text = 0; text < totals.length; text++) {
            double sum = 0;
            int count = 0;
            for (int round = 0; round < rounds.length; round++) {
                if (round != leftOut && !Double.isNaN(logs[text][round])) {
                    sum += logs[text][round];
                    count++;
                }
            }
            totals[text] = FastMath.exp(count == 0 ? logs[text][leftOut] : sum / count);
        }
        return totals;
    }
}
