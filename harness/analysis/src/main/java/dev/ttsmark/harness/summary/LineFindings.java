package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Means;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.stats.fit.CostFit;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import dev.ttsmark.harness.summary.LadderFit.Point;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether fixed and marginal cost describe the length ladder. */
final class LineFindings {

    /** For all texts of a line together to be mistaken. */
    private static final double ALPHA = 0.05;
    /** Without an interval only what no luck of a few calls explains. */
    private static final double FAR_OFF = 0.25;
    /** With fewer rounds an interval is too wide to exclude anything. */
    private static final int ROUNDS_FOR_INTERVAL = 3;

    private LineFindings() {}

    static void find(RunPart part, Findings findings) {
        part.fits().stream()
                .filter(fit ->
                        !fit.over().equals(Ladder.TOKENS) && fit.chunked().isEmpty())
                .forEach(fit -> fit.points().stream()
                        .filter(point -> isOff(point, part.cells(), fit))
                        .max(Comparator.comparingDouble(point -> Math.abs(point.residual())))
                        .ifPresent(point -> crooked(fit, point, findings)));
    }

    /** Further from the line than 5 %, and than its own interval reaches, widened as there are many texts to be off. */
    private static boolean isOff(Point point, List<CellSummary> cells, LadderFit fit) {
        double residual = Math.abs(point.residual());
        Optional<Estimate> estimate = cells.stream()
                .filter(cell -> cell.configuration().equals(fit.configuration())
                        && cell.utterance().equals(point.utterance()))
                .findFirst()
                .flatMap(cell -> cell.estimate(Metrics.TOTAL_S.id()))
                .filter(e -> e.rounds() >= ROUNDS_FOR_INTERVAL);
        double luck = estimate.flatMap(e -> e.interval()
                        .map(i -> Math.max(i.high() / e.value() - 1, 1 - i.low() / e.value())
                                * Means.t(1 - ALPHA / fit.points().size(), e.rounds() - 1)
                                / Means.t(1 - ALPHA, e.rounds() - 1)))
                .orElse(FAR_OFF);
        return residual > CostFit.FITS_WITHIN && residual > luck;
    }

    private static void crooked(LadderFit fit, Point worst, Findings findings) {
        findings.add(
                Kind.LINE_DOES_NOT_FIT,
                Severity.WARNING,
                new Findings.Place(Optional.of(fit.configuration()), Optional.empty()),
                Map.of("worstResidual", worst.residual(), "lengths", (double)
                        fit.points().size()),
                new Bilingual(
                                "%s (%s): a line does not fit total time over audio length; %s is %s off.",
                                "%s（%s）：总耗时与音频时长不符合直线关系，%s 的偏差达 %s。")
                        .with(
                                fit.configuration(),
                                fit.language(),
                                worst.utterance(),
                                Numbers.percent(Math.abs(worst.residual()))),
                new Bilingual(
                        "Read fixed and marginal cost as rough; look for steps where texts are split into chunks.",
                        "固定开销与边际开销仅供粗略参考；请检查文本分块处是否出现阶跃。"));
    }
}
