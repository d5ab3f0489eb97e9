package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.summary.Conclusion.Contender;
import java.util.stream.Collectors;

/** What a ranking says, with its figures. */
final class Verdicts {

    private Verdicts() {}

    /** Which texts the ranking is over. */
    static Bilingual head(Metric metric, String language, int texts) {
        Bilingual name = Conclusions.languageName(language);
        return new Bilingual(
                name.en() + ", " + texts + (texts == 1 ? " text:" : " texts (geometric mean):"),
                name.zh() + "，" + texts + " 条文本" + (texts == 1 ? "：" : "（几何平均）："));
    }

    static Bilingual sentence(Metric metric, Ranking ranking) {
        Contender first = ranking.contenders().get(0);
        String best = figure(metric, first);
        Bilingual label = MetricWords.label(metric);
        return switch (ranking.standing()) {
            case WINS ->
                both(
                        "%1$s has the lowest " + label.en() + ", %2$s; %3$s.",
                        "%1$s 的" + label.zh() + "最低，为 %2$s；%4$s。",
                        first.configuration(),
                        best,
                        others(metric, ranking, " (%s times)", ", "),
                        others(metric, ranking, "（%s 倍）", "，"));
            case TIED ->
                both(
                        "the best are the same within 5 %% in " + label.en() + ": %1$s %2$s, %3$s.",
                        label.zh() + "最优者相差不超过 5%%：%1$s %2$s，%4$s。",
                        first.configuration(),
                        best,
                        others(metric, ranking, " (%s times)", ", "),
                        others(metric, ranking, "（%s 倍）", "，"));
            case NOT_SEPARATED ->
                both(
                        "these rounds do not separate the best in " + label.en() + ": %1$s %2$s, %3$s.",
                        "现有轮次不足以区分" + label.zh() + "的最优者：%1$s %2$s，%4$s。",
                        first.configuration(),
                        best,
                        others(metric, ranking, " (%s times)", ", "),
                        others(metric, ranking, "（%s 倍）", "，"));
            case ALONE ->
                both(
                        "only %1$s was measured, " + label.en() + " %2$s; nothing to compare with.",
                        "仅测量了 %1$s，" + label.zh() + "为 %2$s；无可比对象。",
                        first.configuration(),
                        best);
            case NOT_MEASURED, FACT -> throw new IllegalStateException("no ranking: " + ranking.standing());
        };
    }

    private static Bilingual both(String en, String zh, String... texts) {
        return new Bilingual(en, zh).with(texts);
    }

    private static String others(Metric metric, Ranking ranking, String ratio, String separator) {
        return ranking.contenders().stream()
                .skip(1)
                .map(other -> other.configuration() + " " + figure(metric, other)
                        + other.overWinner()
                                .map(r -> ratio.formatted(MetricWords.ratio(r)))
                                .orElse(""))
                .collect(Collectors.joining(separator));
    }

    private static String figure(Metric metric, Contender contender) {
        return MetricWords.figure(metric, contender.value().orElseThrow());
    }
}
