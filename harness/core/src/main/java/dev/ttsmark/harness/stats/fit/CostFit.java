package dev.ttsmark.harness.stats.fit;

import dev.ttsmark.harness.stats.Fieller;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Means;
import dev.ttsmark.harness.stats.Rounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A cost fitted to the totals of texts, with what each round contributes (the jackknife's pseudo-values: Tukey 1958), so
 * that intervals rest on rounds. Resampling rounds and then calls counts the luck of calls twice, and covers 98 to 100 %
 * at 95 %: docs/calibration.md shows both.
 *
 * @param byRound in the order of rounds; their mean is {@code cost}
 * @param worstResidual largest distance of a text's total from the fit, as a share of the fitted total
 */
public record CostFit(Cost cost, List<Cost> byRound, double worstResidual) {

    /** Where a residual is larger, as a share of the fitted total, costs are not what was fitted. */
    public static final double FITS_WITHIN = 0.05;

    private static final double LEVEL = 0.95;
    /** Texts beyond the three numbers fitted, lest the fit just runs through its points. */
    private static final int FEWEST_WITH_CHUNKS = 5;

    /**
     * A line over lengths.
     *
     * @param lengths one a text, at least two different ones
     * @param totals seconds, above 0, by text
     */
    public static CostFit line(double[] lengths, List<Rounds> totals) {
        if (Arrays.stream(lengths).distinct().count() < 2) {
            throw new IllegalArgumentException("a line needs two different lengths or more");
        }
        int[] one = new int[lengths.length];
        Arrays.fill(one, 1);
        return of(lengths, one, totals);
    }

    /**
     * A line over lengths and a cost of each further piece that a text is spoken in.
     *
     * @param chunks number of pieces, one a text
     * @return empty for fewer than five texts, and where lengths alone settle the number of pieces
     */
    public static Optional<CostFit> withChunks(double[] lengths, int[] chunks, List<Rounds> totals) {
        boolean differ = Arrays.stream(chunks).distinct().count() > 1;
        if (!differ || lengths.length < FEWEST_WITH_CHUNKS) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(lengths, chunks, totals));
        } catch (SingularMatrixException e) {
            return Optional.empty();
        }
    }

    private static CostFit of(double[] lengths, int[] chunks, List<Rounds> texts) {
        TextTotals totals = new TextTotals(texts);
        double[] all = totals.all();
        Cost cost = Cost.fit(lengths, chunks, all);
        List<Cost> leftOut = new ArrayList<>();
        for (int round = 0; totals.rounds() > 1 && round < totals.rounds(); round++) {
            leftOut.add(Cost.fit(lengths, chunks, totals.without(round)));
        }
        double worst = 0;
        for (int text = 0; text < all.length; text++) {
            worst = Math.max(worst, Math.abs(cost.residual(lengths[text], chunks[text], all[text])));
        }
        return new CostFit(cost, leftOut.isEmpty() ? List.of(cost) : contributions(cost, leftOut), worst);
    }

    /** cost + (K − 1) · (mean of fits without a round − the fit without this one). */
    private static List<Cost> contributions(Cost cost, List<Cost> leftOut) {
        double fixed = mean(leftOut, Cost::fixed);
        double marginal = mean(leftOut, Cost::marginal);
        double perChunk = mean(leftOut, Cost::perChunk);
        int others = leftOut.size() - 1;
        return leftOut.stream()
                .map(without -> new Cost(
                        cost.fixed() + others * (fixed - without.fixed()),
                        cost.marginal() + others * (marginal - without.marginal()),
                        cost.perChunk() + others * (perChunk - without.perChunk())))
                .toList();
    }

    private static double mean(List<Cost> costs, ToDoubleFunction<Cost> of) {
        return costs.stream().mapToDouble(of).average().orElse(0);
    }

    /** How far one text lies off, as a share of its fitted total. */
    public double residual(double length, int chunks, double total) {
        return cost.residual(length, chunks, total);
    }

    /** 95 % interval of a number of the cost; empty for fewer than two rounds. */
    public Optional<Interval> interval(ToDoubleFunction<Cost> of) {
        return Means.plain(values(of), LEVEL).interval();
    }

    /** 95 % interval of the ratio of two; empty also where the denominator may be 0. */
    public Optional<Interval> ratio(ToDoubleFunction<Cost> numerator, ToDoubleFunction<Cost> denominator) {
        return Fieller.interval(values(numerator), values(denominator));
    }

    /** The length at which both cost the same, in one piece; infinite or not a number for parallel lines. */
    public double crossing(CostFit other) {
        return (other.cost.fixed() - cost.fixed()) / (cost.marginal() - other.cost.marginal());
    }

    /**
     * 95 % interval of that length, the n-th round of one paired with the n-th of the other; empty where lines may be
     * parallel.
     */
    public Optional<Interval> crossingInterval(CostFit other) {
        int pairs = Math.min(byRound.size(), other.byRound.size());
        double[] fixed = new double[pairs];
        double[] marginal = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            fixed[i] = other.byRound.get(i).fixed() - byRound.get(i).fixed();
            marginal[i] = byRound.get(i).marginal() - other.byRound.get(i).marginal();
        }
        // Rounds without a partner count for the estimate alone.
        return Fieller.interval(
                around(other.cost.fixed() - cost.fixed(), fixed),
                around(cost.marginal() - other.cost.marginal(), marginal));
    }

    private static double[] around(double mean, double[] values) {
        double shift = mean - StatUtils.mean(values);
        return Arrays.stream(values).map(value -> value + shift).toArray();
    }

    private double[] values(ToDoubleFunction<Cost> of) {
        return byRound.stream().mapToDouble(of).toArray();
    }

    /** Whether no text lies too far from the fit. */
    public boolean fits() {
        return worstResidual < FITS_WITHIN;
    }
}
