package dev.ttsmark.harness.stats.steady;

import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.Values;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.util.FastMath;

/**
 * What texts cost, whatever the process and whenever it is: log(seconds) = level of the text and regime + level of the
 * round + what the call did. Fitted in turn and robustly, over all rounds together, so that what one round does at one
 * time is not taken for its text's level.
 */
final class TextLevels {

    private static final int TURNS = 8;
    /** Beyond that many values their median is as good as the mean of pairs, and far cheaper. */
    private static final int MOST_PAIRED = 40;
    /** Regimes closer than that cost the same. */
    private static final double EQUIVALENT = FastMath.log(1.05);

    private static final int SHARES_LEFT_OUT = 3;

    private record Cell(int text, Regime regime) {}

    private final Map<Cell, Double> levels;
    private final Map<Cell, Integer> counts;
    private final boolean pooled;

    private TextLevels(Map<Cell, Double> levels, Map<Cell, Integer> counts, boolean pooled) {
        this.levels = levels;
        this.counts = counts;
        this.pooled = pooled;
    }

    /** @param rounds calls in the order made, without first sights */
    static TextLevels of(List<List<TimedCall>> rounds) {
        TextLevels apart = fitted(rounds, false);
        return apart.regimesDiffer() ? apart : fitted(rounds, true);
    }

    /** Without the first third of each cell, so that a warm-up does not become part of what texts cost. */
    private static List<TimedCall> later(List<TimedCall> calls, boolean pooled) {
        Map<Cell, Integer> all = new HashMap<>();
        calls.forEach(call -> all.merge(cell(call, pooled), 1, Integer::sum));
        Map<Cell, Integer> met = new HashMap<>();
        return calls.stream()
                .filter(call ->
                        met.merge(cell(call, pooled), 1, Integer::sum) > all.get(cell(call, pooled)) / SHARES_LEFT_OUT)
                .toList();
    }

    /** The call relative to its text's level; NaN where no other call tells that level. */
    double residual(TimedCall call) {
        Cell cell = cell(call, pooled);
        return counts.getOrDefault(cell, 0) < 2 ? Double.NaN : FastMath.log(call.seconds()) - levels.get(cell);
    }

    private static Cell cell(TimedCall call, boolean pooled) {
        return new Cell(call.text(), pooled ? Regime.SAME : call.regime());
    }

    private static TextLevels fitted(List<List<TimedCall>> all, boolean pooled) {
        List<List<TimedCall>> rounds =
                all.stream().map(calls -> later(calls, pooled)).toList();
        double[] ofRounds = new double[rounds.size()];
        Map<Cell, Double> levels = Map.of();
        Map<Cell, Integer> counts = new HashMap<>();
        for (int turn = 0; turn < TURNS; turn++) {
            Map<Cell, Values> byCell = new HashMap<>();
            for (int r = 0; r < ofRounds.length; r++) {
                for (TimedCall call : rounds.get(r)) {
                    byCell.computeIfAbsent(cell(call, pooled), c -> new Values())
                            .add(FastMath.log(call.seconds()) - ofRounds[r]);
                }
            }
            Map<Cell, Double> fitted = new HashMap<>();
            byCell.forEach((cell, values) -> {
                fitted.put(cell, centre(values.toArray()));
                counts.put(cell, values.toArray().length);
            });
            levels = fitted;
            for (int r = 0; r < ofRounds.length; r++) {
                double[] rest = rounds.get(r).stream()
                        .mapToDouble(call -> FastMath.log(call.seconds()) - fitted.get(cell(call, pooled)))
                        .toArray();
                ofRounds[r] = rest.length == 0 ? 0 : centre(rest);
            }
        }
        return new TextLevels(levels, counts, pooled);
    }

    /**
     * Planning for one length never makes the same length again slower. Where it seems to, or where both cost the same,
     * calls of one text have one level, so that a change between the passes of a round and what follows is seen.
     */
    private boolean regimesDiffer() {
        Map<Integer, Double> saved = new TreeMap<>();
        levels.forEach((cell, level) -> {
            Double changing = levels.get(new Cell(cell.text(), Regime.CHANGING));
            if (cell.regime() == Regime.SAME && changing != null) {
                saved.put(cell.text(), changing - level);
            }
        });
        double[] each = saved.values().stream().mapToDouble(Double::doubleValue).toArray();
        return each.length > 0 && Quantiles.median(each) > EQUIVALENT;
    }

    /** Hodges and Lehmann's: the median of all means of two, which few outliers don't move and which wastes little. */
    static double centre(double[] values) {
        if (values.length > MOST_PAIRED) {
            return Quantiles.median(values);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] means = new double[sorted.length * (sorted.length + 1) / 2];
        int next = 0;
        for (int i = 0; i < sorted.length; i++) {
            for (int j = i; j < sorted.length; j++) {
                means[next++] = (sorted[i] + sorted[j]) / 2;
            }
        }
        return Quantiles.median(means);
    }
}
