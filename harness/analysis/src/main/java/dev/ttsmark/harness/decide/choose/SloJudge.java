package dev.ttsmark.harness.decide.choose;

import dev.ttsmark.harness.decide.choose.Constraint.Kind;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Numbers;
import java.util.List;
import java.util.stream.Collectors;

/** Whether 95 % of a deployment's calls keep to a limit. */
final class SloJudge {

    private static final double TOLERATED = 0.05;

    private final Deployment deployment;
    private final Evidence evidence;

    SloJudge(Deployment deployment, Evidence evidence) {
        this.deployment = deployment;
        this.evidence = evidence;
    }

    Constraint judge(Metric metric, double limit) {
        return Exceedance.of(evidence, deployment.lengths(), metric, limit)
                .map(found -> judge(metric, limit, found))
                .orElseGet(() -> Constraint.unknown(
                        Kind.SLO,
                        MetricSentence.of(
                                metric, "%s was not measured at any length of the deployment.", "%s 在部署涉及的文本长度上均未测量。"),
                        missing()))
                .about(metric.id());
    }

    private Constraint judge(Metric metric, double limit, Exceedance found) {
        Bilingual figures = figures(metric, limit, found);
        if (found.interval().high() <= TOLERATED) {
            return Constraint.of(Kind.SLO, true, figures);
        }
        if (found.interval().low() > TOLERATED) {
            return Constraint.of(Kind.SLO, false, figures);
        }
        return Constraint.unknown(
                Kind.SLO,
                figures,
                uncovered().isEmpty()
                        ? new Bilingual(
                                        "Measure more calls of each text: %s so far; 72 of one text can show its p95.",
                                        "请增加每个文本的调用次数：目前共 %s 次；单个文本达到 72 次方可判定其 p95。")
                                .with(String.valueOf(found.calls()))
                        : missing());
    }

    private static Bilingual figures(Metric metric, double limit, Exceedance found) {
        Estimate median =
                found.slowest().rounds(metric).orElseThrow().estimate().orElseThrow();
        String share = Numbers.percent(found.share());
        String range = Numbers.interval(found.interval(), Numbers::percent);
        String written = (Numbers.three(median.value()) + " " + Numbers.interval(median.interval())).strip();
        return MetricSentence.of(
                metric,
                "%s above %s in %s %s of calls (5 %% are tolerated); worst text %s: %s.",
                "%s 超过 %s 的调用占 %s %s（容许 5 %%）；最差文本 %s：%s。",
                Numbers.three(limit),
                share,
                range,
                found.slowest().utterance(),
                written);
    }

    private List<Integer> uncovered() {
        return deployment.lengths().outside(evidence.shortest(), evidence.longest());
    }

    private Bilingual missing() {
        List<Integer> lengths = uncovered();
        String few = lengths.stream().limit(3).map(String::valueOf).collect(Collectors.joining(", "));
        return new Bilingual("Measure texts of about %s characters.", "请测量约 %s 个字符的文本。").with(few);
    }
}
