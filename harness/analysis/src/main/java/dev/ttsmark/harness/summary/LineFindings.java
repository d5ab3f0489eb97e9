package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.stats.fit.CostFit;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import dev.ttsmark.harness.summary.LadderFit.Point;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether fixed and marginal cost describe the length ladder. */
final class LineFindings {

    /** Without an interval only what no luck of a few calls explains. */
    private static final double FAR_OFF = 0.25;
    /** With fewer rounds an interval is too wide to exclude anything. */
    private static final int ROUNDS_FOR_INTERVAL = 3;

    private LineFindings() {}

    static void find(RunPart part, Findings findings) {
        part.ladders().stream().filter(Ladder::isOverAudio).forEach(ladder -> {
            LadderFit fit = ladder.summary();
            if (fit.chunked().isEmpty()) {
                worst(ladder, fit).ifPresent(point -> crooked(fit, point, findings));
            }
        });
    }

    /** Of the texts that are further from the line than 5 %, and than luck alone puts them. */
    private static Optional<Point> worst(Ladder ladder, LadderFit fit) {
        double[] luck = ladder.luck();
        return IntStream.range(0, luck.length)
                .filter(text -> Math.abs(fit.points().get(text).residual())
                        > Math.max(CostFit.FITS_WITHIN, hasInterval(ladder, text) ? luck[text] : FAR_OFF))
                .mapToObj(fit.points()::get)
                .max(Comparator.comparingDouble(point -> Math.abs(point.residual())));
    }

    private static boolean hasInterval(Ladder ladder, int text) {
        return ladder.points().get(text).totals().byRound().size() >= ROUNDS_FOR_INTERVAL;
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
