package dev.ttsmark.harness.decide.sweep;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.stats.compare.Ratio;
import dev.ttsmark.harness.stats.compare.Ratio.Verdict;
import dev.ttsmark.harness.summary.MetricWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** An effect in words: figures where a difference is shown, and what is known where none is. */
final class EffectWords {

    private static final Bilingual NOTHING = new Bilingual(
            "%s %s→%s: nothing to compare, for no two matching points have figures.", "%s %s→%s：没有两个都有数据的对应配置，无从比较。");

    private EffectWords() {}

    /** @param metrics in the order to say them */
    static Bilingual of(
            Step step, List<Metric> metrics, Map<String, Ratio> ratios, int matched, int possible, int unlike) {
        if (matched == 0) {
            return NOTHING.with(step.option(), step.from(), step.to());
        }
        List<Bilingual> parts = new ArrayList<>(different(metrics, ratios));
        named(metrics, ratio -> is(ratio, Verdict.SAME), ratios)
                .forEach(m -> parts.add(new Bilingual(m.en() + " the same within 5 %", m.zh() + "相差不超过 5%")));
        named(metrics, ratio -> is(ratio, Verdict.NOT_SEPARATED) && isTested(ratio), ratios)
                .forEach(m -> parts.add(new Bilingual("no difference shown in " + m.en(), m.zh() + "未见差异")));
        named(metrics, ratio -> !isTested(ratio), ratios)
                .forEach(m -> parts.add(new Bilingual("too few rounds to tell: " + m.en(), m.zh() + "轮次不足，无从判断")));
        int rounds = ratios.values().stream().mapToInt(Ratio::pairs).max().orElse(0);
        Bilingual basis = basis(matched, possible, rounds, unlike);
        String head = step.option() + " " + step.from() + "→" + step.to();
        return new Bilingual(
                head + ": " + joined(parts, true) + " (" + basis.en() + ").",
                head + "：" + joined(parts, false) + "（" + basis.zh() + "）。");
    }

    /** "total ×0.55 [0.53, 0.58]"; metrics of one figure together, as TTFB and total of a batch engine are. */
    private static List<Bilingual> different(List<Metric> metrics, Map<String, Ratio> ratios) {
        Map<String, List<Metric>> byFigure = new LinkedHashMap<>();
        of(metrics, ratio -> is(ratio, Verdict.DIFFERENT), ratios).forEach(metric -> byFigure.computeIfAbsent(
                        MetricWords.ratio(ratios.get(metric.id())), figure -> new ArrayList<>())
                .add(metric));
        return byFigure.entrySet().stream()
                .map(entry -> {
                    Bilingual labels = labels(entry.getValue());
                    return new Bilingual(
                            labels.en() + " ×" + entry.getKey(), labels.zh().strip() + " ×" + entry.getKey());
                })
                .toList();
    }

    private static boolean is(Ratio ratio, Verdict verdict) {
        return ratio.verdict() == verdict;
    }

    private static boolean isTested(Ratio ratio) {
        return ratio.pValue().isPresent();
    }

    private static List<Bilingual> named(List<Metric> metrics, Predicate<Ratio> which, Map<String, Ratio> ratios) {
        List<Metric> with = of(metrics, which, ratios);
        return with.isEmpty() ? List.of() : List.of(labels(with));
    }

    private static List<Metric> of(List<Metric> metrics, Predicate<Ratio> which, Map<String, Ratio> ratios) {
        return metrics.stream()
                .filter(metric -> ratios.containsKey(metric.id()) && which.test(ratios.get(metric.id())))
                .toList();
    }

    private static Bilingual labels(List<Metric> metrics) {
        List<Bilingual> labels = metrics.stream().map(MetricWords::label).toList();
        return new Bilingual(
                labels.stream().map(Bilingual::en).collect(Collectors.joining(", ")),
                labels.stream().map(label -> label.zh().strip()).collect(Collectors.joining("、")));
    }

    private static Bilingual basis(int matched, int possible, int rounds, int unlike) {
        Bilingual pairs = matched == possible
                ? new Bilingual("matched pairs: %s, pairs of rounds: %s", "对应配置 %s 对，成对轮次 %s 个")
                        .with("" + matched, "" + rounds)
                : new Bilingual(
                                "matched pairs: %s of %s, the others lack figures; pairs of rounds: %s",
                                "对应配置 %s 对（共 %s 对，其余缺数据），成对轮次 %s 个")
                        .with("" + matched, "" + possible, "" + rounds);
        return unlike == 0
                ? pairs
                : new Bilingual(
                        pairs.en() + "; of them with audio not shown to be like the reference's: " + unlike,
                        pairs.zh() + "；其中 " + unlike + " 对的音频未证实与参考配置一致");
    }

    private static String joined(List<Bilingual> parts, boolean english) {
        return parts.stream()
                .map(part -> english ? part.en() : part.zh())
                .collect(Collectors.joining(english ? "; " : "；"));
    }
}
