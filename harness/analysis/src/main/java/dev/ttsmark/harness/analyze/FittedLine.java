package dev.ttsmark.harness.analyze;

import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Line;
import dev.ttsmark.harness.stats.Trend;
import dev.ttsmark.harness.stats.fit.Cost;
import dev.ttsmark.harness.stats.fit.CostFit;
import dev.ttsmark.harness.summary.LadderFit.Strength;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@code value = fixed + marginal · length}, fitted to medians of steady rows; never to be read beyond its range.
 *
 * @param series empty where the line goes through all series
 * @param strength by the number of lengths
 * @param fixed value at length 0; interval over forks, empty for fewer than two
 * @param marginal value for each unit of length
 * @param halfLength where half of the value is fixed; empty where either part is not above 0 or outside the range
 * @param worstResidual largest residual of a median, as a share of the fitted value
 * @param straight whether that is below 5 %
 * @param crossCheck the same line by Theil–Sen
 * @param shortest range measured, from here
 * @param longest to here
 */
public record FittedLine(
        Optional<String> series,
        Strength strength,
        Figure fixed,
        Figure marginal,
        Optional<Figure> halfLength,
        double worstResidual,
        boolean straight,
        Line crossCheck,
        double shortest,
        double longest,
        List<Point> points) {

    private static final int FIRM_FROM = 6;

    /** A median that the line was fitted to. */
    public record Point(String series, double length, double median, double residual) {}

    /** One length of one series. */
    record Step(String series, SteadyPart part) {

        double length() {
            return part.length();
        }

        double median() {
            return part.rounds().estimate().map(Estimate::value).orElseThrow();
        }
    }

    static int lengths(List<Step> steps) {
        return (int) steps.stream().mapToDouble(Step::length).distinct().count();
    }

    static FittedLine of(Optional<String> series, List<Step> unordered) {
        List<Step> steps = unordered.stream()
                .sorted(Comparator.comparingDouble(Step::length).thenComparing(Step::series))
                .toList();
        double[] x = steps.stream().mapToDouble(Step::length).toArray();
        double[] y = steps.stream().mapToDouble(Step::median).toArray();
        CostFit fit =
                CostFit.line(x, steps.stream().map(step -> step.part().rounds()).toList());
        Cost cost = fit.cost();
        double shortest = x[0];
        double longest = x[x.length - 1];
        double half = cost.fixed() / cost.marginal();
        boolean hasHalf = cost.fixed() > 0 && cost.marginal() > 0 && half >= shortest && half <= longest;
        List<Point> points = steps.stream()
                .map(step -> new Point(
                        step.series(), step.length(), step.median(), fit.residual(step.length(), 1, step.median())))
                .toList();
        return new FittedLine(
                series,
                lengths(steps) >= FIRM_FROM ? Strength.FIRM : Strength.PROVISIONAL,
                new Figure(cost.fixed(), fit.interval(Cost::fixed)),
                new Figure(cost.marginal(), fit.interval(Cost::marginal)),
                hasHalf ? Optional.of(new Figure(half, fit.ratio(Cost::fixed, Cost::marginal))) : Optional.empty(),
                fit.worstResidual(),
                fit.fits(),
                Trend.theilSen(x, y),
                shortest,
                longest,
                points);
    }
}
