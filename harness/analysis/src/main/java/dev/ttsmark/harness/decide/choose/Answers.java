package dev.ttsmark.harness.decide.choose;

import dev.ttsmark.harness.decide.choose.Candidate.Standing;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Numbers;
import java.util.List;
import java.util.stream.Collectors;

/** The answer for one language, in a sentence or three. */
final class Answers {

    private Answers() {}

    /** @param ranked best first */
    static Bilingual of(Deployment deployment, String language, List<Candidate> ranked) {
        List<Candidate> open = ranked.stream()
                .filter(candidate -> candidate.standing() != Standing.EXCLUDED)
                .toList();
        if (open.isEmpty()) {
            return new Bilingual(
                            "For '%s' nothing that was measured may be deployed: every candidate breaks a constraint.",
                            "语种“%s”：所有已测配置均违反至少一项约束，无可部署的选择。")
                    .with(language);
        }
        Candidate best = open.get(0);
        Bilingual answer = best.standing() == Standing.ELIGIBLE
                ? new Bilingual("For '%s' deploy %s: it keeps every constraint.", "语种“%s”：建议部署 %s，所有约束均已满足。")
                : new Bilingual(
                        "For '%s' %s breaks no constraint, but not every one is proven yet.",
                        "语种“%s”：%s 未违反任何约束，但尚有约束未得到证实。");
        Bilingual named = answer.with(language, best.configuration());
        Estimate expected = best.expected().get(deployment.rankBy().id());
        return expected == null
                ? named
                : named.then(expected(deployment.rankBy(), expected, best)).then(tied(open));
    }

    private static Bilingual expected(Metric metric, Estimate value, Candidate best) {
        String figures =
                (Numbers.three(value.value()) + metricUnit(metric) + " " + Numbers.interval(value.interval())).strip();
        return MetricSentence.of(
                metric,
                "%s over the deployment's lengths: %s, for %s of its texts.",
                "按部署的文本长度分布，%s 的期望为 %s，覆盖 %s 的文本。",
                figures,
                Numbers.percent(best.covered()));
    }

    private static String metricUnit(Metric metric) {
        return metric.unit().symbol().isEmpty() ? "" : " " + metric.unit().symbol();
    }

    private static Bilingual tied(List<Candidate> open) {
        String names = open.stream()
                .filter(Candidate::tied)
                .map(Candidate::configuration)
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Bilingual.NOTHING
                : new Bilingual("Statistically tied with it: %s.", "与其在统计上并列：%s。").with(names);
    }
}
