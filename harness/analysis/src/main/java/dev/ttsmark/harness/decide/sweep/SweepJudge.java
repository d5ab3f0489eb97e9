package dev.ttsmark.harness.decide.sweep;

import dev.ttsmark.harness.decide.parity.ConfigurationParity;
import dev.ttsmark.harness.decide.sweep.SweepResult.Verdict;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.plan.Sweep;
import dev.ttsmark.harness.stats.compare.Ratio;
import dev.ttsmark.harness.summary.CellSummary;
import dev.ttsmark.harness.summary.RunSource;
import java.util.List;
import java.util.Optional;

/** Answers which point of a sweep wins, and what every factor does. */
public final class SweepJudge {

    private static final int SCHEMA = 1;

    /** What every point is shown with. */
    public static final List<Metric> FIGURES =
            List.of(Metrics.TTFB_S, Metrics.TOTAL_S, Metrics.RTF, Metrics.RSS_PEAK_BYTES);

    private SweepJudge() {}

    /**
     * @param run of the sweep's plan
     * @param parities of every point but the reference; empty where recordings were not asked for
     */
    public static SweepResult judge(Sweep sweep, RunSource run, Optional<List<ConfigurationParity>> parities) {
        Matrix matrix = Matrix.of(sweep, run, parities);
        List<SweepPoint> points = Podium.of(matrix);
        List<Effect> effects = Effects.of(matrix);
        return new SweepResult(
                SCHEMA,
                sweep.title(),
                run.id(),
                sweep.search(),
                sweep.objective(),
                matrix.lineup().texts(),
                languages(matrix),
                sweep.factors(),
                sweep.reference().name(),
                verdict(points),
                points.stream().filter(SweepPoint::mayWin).findFirst().map(SweepPoint::name),
                new SweepAnswer(matrix, points).sentences(),
                points,
                effects,
                Interactions.of(matrix),
                TwoWays.of(sweep, effects),
                parities.orElse(List.of()),
                new SweepSteps(matrix, points).sentences());
    }

    static Verdict verdict(List<SweepPoint> points) {
        List<SweepPoint> open = points.stream().filter(SweepPoint::mayWin).toList();
        if (open.size() < 2) {
            return open.isEmpty() ? Verdict.NONE : Verdict.ALONE;
        }
        boolean clear = rivals(points).stream().allMatch(point -> point.overBest()
                .filter(ratio -> ratio.verdict() == Ratio.Verdict.DIFFERENT)
                .isPresent());
        return clear ? Verdict.WINNER : Verdict.TIED;
    }

    /** Points that went as far as the first, and may win as well. */
    static List<SweepPoint> rivals(List<SweepPoint> points) {
        return points.stream()
                .skip(1)
                .filter(SweepPoint::mayWin)
                .filter(point -> points.get(0).dropped() || !point.dropped())
                .toList();
    }

    private static List<String> languages(Matrix matrix) {
        return matrix.facts().cells().stream()
                .filter(cell -> matrix.lineup().texts().contains(cell.utterance()))
                .map(CellSummary::language)
                .distinct()
                .toList();
    }
}
