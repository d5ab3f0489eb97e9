package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Line;
import dev.ttsmark.harness.stats.Rounds;
import dev.ttsmark.harness.stats.Trend;
import dev.ttsmark.harness.stats.fit.Cost;
import dev.ttsmark.harness.stats.fit.CostFit;
import dev.ttsmark.harness.stats.fit.ResidualLuck;
import dev.ttsmark.harness.summary.LadderFit.ChunkFit;
import dev.ttsmark.harness.summary.LadderFit.Fitted;
import dev.ttsmark.harness.summary.LengthMark.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The line of one configuration and language.
 *
 * @param points by length
 * @param line fitted to them
 */
record Ladder(ConfigurationRows rows, String language, String over, List<Step> points, CostFit line) {

    static final String TOKENS = "tokens";

    private static final int FIRM_FROM = 6;
    private static final int PROVISIONAL_FROM = 3;
    /** Lengths closer than this are one length. */
    private static final double SAME_LENGTH = 0.01;
    /** Overhead is a tenth of the total where the rest is nine times as much. */
    private static final double TEN_PERCENT = 9;

    /** One text of the ladder: its length, the pieces it was spoken in, its total, and the rounds behind that. */
    record Step(String utterance, double length, int chunks, double totalSeconds, Rounds totals) {}

    /** Over audio seconds and over tokens; empty for fewer than three lengths. */
    static List<Ladder> of(ConfigurationRows rows, List<CellSummary> cells) {
        List<Ladder> ladders = new ArrayList<>();
        for (String language : Cells.languages(cells)) {
            List<CellSummary> spoken = cells.stream()
                    .filter(cell -> cell.language().equals(language))
                    .filter(cell -> cell.estimate(Metrics.TOTAL_S.id()).isPresent())
                    .toList();
            fit(rows, language, Metrics.AUDIO_S.id(), spoken).ifPresent(ladders::add);
            fit(rows, language, TOKENS, spoken).ifPresent(ladders::add);
        }
        return ladders;
    }

    private static Optional<Ladder> fit(ConfigurationRows rows, String language, String over, List<CellSummary> cells) {
        List<Step> points = cells.stream()
                .map(cell -> step(rows, over, cell))
                .filter(step -> step.length() > 0)
                .sorted(Comparator.comparingDouble(Step::length).thenComparing(Step::utterance))
                .toList();
        if (differentLengths(points) < PROVISIONAL_FROM) {
            return Optional.empty();
        }
        return Optional.of(new Ladder(rows, language, over, points, CostFit.line(lengths(points), totals(points))));
    }

    private static double[] lengths(List<Step> points) {
        return points.stream().mapToDouble(Step::length).toArray();
    }

    private static List<Rounds> totals(List<Step> points) {
        return points.stream().map(Step::totals).toList();
    }

    private static Step step(ConfigurationRows rows, String over, CellSummary cell) {
        Rounds totals = MetricRounds.of(Metrics.TOTAL_S, rows.measured(cell.utterance()));
        double length = over.equals(TOKENS)
                ? cell.tokens()
                : cell.estimate(over).map(Estimate::value).orElse(0.0);
        double total = cell.estimate(Metrics.TOTAL_S.id()).orElseThrow().value();
        return new Step(cell.utterance(), length, cell.chunks(), total, totals);
    }

    private static int differentLengths(List<Step> points) {
        int lengths = 0;
        double last = 0;
        for (Step point : points) {
            if (point.length() > last * (1 + SAME_LENGTH)) {
                lengths++;
                last = point.length();
            }
        }
        return lengths;
    }

    double shortest() {
        return points.get(0).length();
    }

    double longest() {
        return points.get(points.size() - 1).length();
    }

    boolean isOverAudio() {
        return over.equals(Metrics.AUDIO_S.id());
    }

    /** What the residual of each point must exceed to be more than luck; says nothing of fewer than two rounds. */
    double[] luck() {
        boolean replicated =
                points.stream().anyMatch(step -> step.totals().byRound().size() > 1);
        return replicated ? ResidualLuck.of(lengths(points), totals(points)) : new double[points.size()];
    }

    LadderFit summary() {
        double worst = line.worstResidual();
        double[] seconds = points.stream().mapToDouble(Step::totalSeconds).toArray();
        Line check = Trend.theilSen(lengths(points), seconds);
        return new LadderFit(
                rows.run(),
                rows.name(),
                language,
                over,
                differentLengths(points) >= FIRM_FROM ? LadderFit.Strength.FIRM : LadderFit.Strength.PROVISIONAL,
                fitted(line, Cost::fixed),
                fitted(line, Cost::marginal),
                lengthAt(1),
                lengthAt(TEN_PERCENT),
                worst,
                line.fits(),
                line.fits() ? Optional.empty() : chunked(),
                new LadderFit.CrossCheck(check.a(), check.b()),
                shortest(),
                longest(),
                points.stream().map(this::point).toList());
    }

    /** Where a line does not fit, because each further piece costs something of its own. */
    private Optional<ChunkFit> chunked() {
        int[] chunks = points.stream().mapToInt(Step::chunks).toArray();
        return CostFit.withChunks(lengths(points), chunks, totals(points))
                .filter(CostFit::fits)
                .map(fit -> new ChunkFit(
                        fitted(fit, Cost::fixed),
                        fitted(fit, Cost::marginal),
                        fitted(fit, Cost::perChunk),
                        fit.worstResidual()));
    }

    private static Fitted fitted(CostFit fit, ToDoubleFunction<Cost> of) {
        return new Fitted(of.applyAsDouble(fit.cost()), fit.interval(of));
    }

    private LadderFit.Point point(Step step) {
        double residual = line.residual(step.length(), 1, step.totalSeconds());
        return new LadderFit.Point(step.utterance(), step.length(), step.totalSeconds(), residual);
    }

    /** Where the marginal cost is so many times the overhead. */
    private LengthMark lengthAt(double times) {
        Cost cost = line.cost();
        if (!isOverAudio() || cost.fixed() <= 0 || cost.marginal() <= 0) {
            return new LengthMark(Position.NONE, Optional.empty(), Optional.empty());
        }
        double length = times * cost.fixed() / cost.marginal();
        if (length < shortest()) {
            return new LengthMark(Position.BELOW, Optional.empty(), Optional.empty());
        }
        if (length > longest()) {
            return new LengthMark(Position.BEYOND, Optional.empty(), Optional.empty());
        }
        Optional<Interval> interval = line.ratio(each -> times * each.fixed(), Cost::marginal);
        return new LengthMark(Position.WITHIN, Optional.of(length), interval);
    }
}
