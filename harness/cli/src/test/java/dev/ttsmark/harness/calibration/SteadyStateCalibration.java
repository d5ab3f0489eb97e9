package dev.ttsmark.harness.calibration;

import dev.ttsmark.harness.stats.steady.SteadyClass;
import dev.ttsmark.harness.stats.steady.SteadyState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** How often one series is given its true class, beside the recipe that others publish. */
final class SteadyStateCalibration implements Calibration {

    private static final int RUNS = 2000;
    private static final List<Double> VARIATIONS = List.of(0.03, 0.08);
    private static final List<Integer> LENGTHS = List.of(40, 60, 100);
    private static final int LONGEST = 100;

    /** Shares that the published recipe is known to reach with 100 calls, at 3 and 8 %. */
    private static final Map<SeriesKind, List<Double>> REFERENCE = Map.of(
            SeriesKind.FLAT, List.of(1.00, 0.98),
            SeriesKind.SLOW_FIRST_CALL, List.of(1.00, 0.99),
            SeriesKind.FIVE_DECAYING, List.of(0.99, 0.99),
            SeriesKind.SLOW_FIFTH, List.of(1.00, 0.89),
            SeriesKind.SLOW_THIRD, List.of(0.96, 0.71),
            SeriesKind.LATE_STEP, List.of(0.92, 0.86),
            SeriesKind.CYCLE, List.of(1.00, 0.66),
            SeriesKind.CORRELATED, List.of(0.82, 0.85));

    @Override
    public String title() {
        return "Steady state: is a series given its true class?";
    }

    @Override
    public String why() {
        return """
                Series of 40, 60 and 100 calls of one process whose calls vary by 3 and 8 %, with 2.5 % of spikes that
                take 1.5 to 3 times as long (never the first call: then the series does warm up). Share in percent that
                gets its true class: **ttsmark**, then the published recipe on the same series.

                The published recipe drops far outliers, then divides the series by optimal partitioning under a
                Gaussian mean-and-variance cost with a penalty of 4 · ln n, then tests what is left for a trend
                (Mann–Kendall) and a cycle (autocorrelation). Each step only sees what the one before it left: a drift
                becomes a staircase, a slow wave a level. ttsmark lets the explanations compete instead. On logarithms,
                with a few slow first calls set aside and spikes (4 standard deviations from the median of 7 neighbours,
                and farther than most calls lie from it) replaced, one level, 2 to 10 levels (the best division for each
                number, exactly), a line and a sinusoid are fitted to the whole series, each judged by the likelihood of
                its residuals as AR(1) noise. A change of level must gain 2.5 · ln n − 3.7 nats, a line 5, a sinusoid ln
                n + 6.5, and what does so must hold on ranks as well (next section). Levels within 3 % of the last one
                are merged into it, it is tested again for a line and a sinusoid, a drift must change the level by 5 %
                and a cycle by ±3 %, and the last level must hold 20 calls (half of a shorter series) and 30 % of the series.

                Series of more than 500 calls are judged by medians of up to 500 blocks of consecutive calls; the few
                slow first calls are still found one by one. A change is then placed to within a block, and cycles
                shorter than two blocks average out.""";
    }

    @Override
    public Table simulate(Effort effort) {
        int runs = effort.runs(RUNS);
        List<String> head = new ArrayList<>(List.of("series", "true class"));
        VARIATIONS.forEach(variation -> LENGTHS.forEach(n -> head.add(percent(variation) + " %, n = " + n)));
        List<List<String>> rows = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        for (SeriesKind kind : SeriesKind.values()) {
            List<String> row = new ArrayList<>(List.of(kind.label, kind.truth.name()));
            for (double variation : VARIATIONS) {
                for (int n : LENGTHS) {
                    double ours = share(kind, n, variation, runs, calls -> SteadyState.of(calls)
                            .kind());
                    double published = share(kind, n, variation, runs, PublishedRecipe::classify);
                    row.add("**" + percent(ours) + "** / " + percent(published));
                    if (n == LONGEST && REFERENCE.containsKey(kind)) {
                        double wanted = REFERENCE.get(kind).get(VARIATIONS.indexOf(variation));
                        String what = kind.label + ", " + percent(variation) + " %, n = " + n;
                        goals.add(Goal.atLeast(what, ours, wanted, runs));
                    }
                }
            }
            rows.add(row);
        }
        return new Table(head, rows, goals);
    }

    private static double share(
            SeriesKind kind, int n, double variation, int runs, Function<double[], SteadyClass> classify) {
        List<SteadyClass> found = Simulation.runs(
                kind + " " + n + " " + variation, runs, random -> classify.apply(kind.draw(n, variation, random)));
        return Simulation.share(found, kind.truth);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f", share * 100);
    }
}
