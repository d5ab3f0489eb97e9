package dev.ttsmark.harness.decide.sweep;

import dev.ttsmark.harness.decide.sweep.SweepPoint.Standing;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.stats.compare.Ratio;
import dev.ttsmark.harness.summary.MetricWords;
import java.util.List;
import java.util.stream.Collectors;

/** The answer in a few sentences. */
final class SweepAnswer {

    private final Matrix matrix;
    private final List<SweepPoint> points;

    /** @param points best first */
    SweepAnswer(Matrix matrix, List<SweepPoint> points) {
        this.matrix = matrix;
        this.points = points;
    }

    Bilingual sentences() {
        return first().then(ties(Ratio.Verdict.SAME, SAME))
                .then(ties(Ratio.Verdict.NOT_SEPARATED, NOT_SEPARATED))
                .then(dropped())
                .then(excluded());
    }

    private static final Bilingual SAME =
            new Bilingual("The same within 5 %%, as the rounds show: %s.", "与其相差不超过 5%%（已由各轮证实）：%s。");
    private static final Bilingual NOT_SEPARATED =
            new Bilingual("These rounds do not separate it from: %s.", "现有轮次尚不能将其与以下配置区分：%s。");

    private Bilingual first() {
        SweepResult.Verdict verdict = SweepJudge.verdict(points);
        SweepPoint best = points.get(0);
        return switch (verdict) {
            case WINNER -> new Bilingual("%s wins:", "%s 胜出：").with(best.name()).then(figures(best));
            case TIED ->
                new Bilingual("%s comes first, tied:", "%s 居首，但存在并列：")
                        .with(best.name())
                        .then(figures(best));
            case ALONE ->
                new Bilingual("Only %s may win:", "仅 %s 有资格胜出：")
                        .with(best.name())
                        .then(figures(best));
            case NONE -> new Bilingual("No configuration may win.", "没有任何配置有资格胜出。");
        };
    }

    private Bilingual figures(SweepPoint best) {
        Metric metric = matrix.objective();
        Bilingual label = MetricWords.label(metric);
        String figure = MetricWords.figure(metric, best.figures().get(metric.id()));
        Bilingual value = new Bilingual(label.en() + " " + figure, label.zh() + " " + figure);
        String reference = matrix.sweep().reference().name();
        if (best.name().equals(reference)) {
            return new Bilingual(value.en() + "; it is the reference itself.", value.zh() + "；它就是参考配置。");
        }
        return best.overReference()
                .map(ratio -> new Bilingual(
                        value.en() + ", ×" + MetricWords.ratio(ratio) + " of the reference, " + reference + ".",
                        value.zh() + "，为参考配置 " + reference + " 的 ×" + MetricWords.ratio(ratio) + "。"))
                .orElseGet(() -> new Bilingual(value.en() + ".", value.zh() + "。"));
    }

    private Bilingual ties(Ratio.Verdict verdict, Bilingual sentence) {
        String names = SweepJudge.rivals(points).stream()
                .filter(point -> point.overBest()
                        .filter(ratio -> ratio.verdict() == verdict)
                        .isPresent())
                .map(SweepPoint::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Bilingual.NOTHING : sentence.with(names);
    }

    /** The search drops what is behind after a rung, which proves nothing yet. */
    private Bilingual dropped() {
        List<SweepPoint> dropped = points.stream()
                .filter(SweepPoint::mayWin)
                .filter(SweepPoint::dropped)
                .toList();
        if (dropped.isEmpty()) {
            return Bilingual.NOTHING;
        }
        long open = dropped.stream().filter(SweepPoint::tied).count();
        return new Bilingual(
                        "The search dropped %s after fewer rounds; of these, not shown to be slower: %s.",
                        "搜索过程中有 %s 个配置在较少轮次后被淘汰，其中 %s 个尚未证实更慢。")
                .with("" + dropped.size(), "" + open);
    }

    private Bilingual excluded() {
        Bilingual all = Bilingual.NOTHING;
        for (Standing standing : Standing.values()) {
            long count = points.stream().filter(p -> p.standing() == standing).count();
            if (count > 0 && standing != Standing.ELIGIBLE) {
                all = all.then(why(standing).with("" + count));
            }
        }
        return all;
    }

    private static Bilingual why(Standing standing) {
        return switch (standing) {
            case ELIGIBLE -> Bilingual.NOTHING;
            case UNKNOWN -> new Bilingual("Audio not shown to be like the reference's: %s.", "音频未证实与参考配置一致：%s 个。");
            case UNLIKE -> new Bilingual("Audio unlike the reference's: %s.", "音频与参考配置不一致：%s 个。");
            case UNSOUND -> new Bilingual("Audio that is no speech or not all of it: %s.", "音频异常：%s 个。");
            case INVALID -> new Bilingual("Figures not valid: %s.", "数据无效：%s 个。");
            case FAILED -> new Bilingual("Failed: %s.", "运行失败：%s 个。");
            case NOT_MEASURED -> new Bilingual("Not measured: %s.", "未测量：%s 个。");
        };
    }
}
