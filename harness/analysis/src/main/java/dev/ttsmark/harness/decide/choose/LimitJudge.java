package dev.ttsmark.harness.decide.choose;

import dev.ttsmark.harness.decide.choose.Constraint.Kind;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.summary.MetricWords;
import java.util.Optional;

/** Holds a metric of whole processes against a limit, by the whole of its interval; what is not known keeps none. */
record LimitJudge(Evidence evidence) {

    Constraint judge(Metric metric, double limit) {
        Optional<Estimate> measured = evidence.ofRounds(metric);
        if (measured.isEmpty()) {
            return Constraint.unknown(
                            Kind.LIMIT,
                            new Bilingual("It was not measured.", "未测得该指标。"),
                            new Bilingual(
                                    "Measure where a meter can be read and nothing else computes.",
                                    "请在可读取该指标、且没有其他负载的机器上测量。"))
                    .about(metric.id());
        }
        Estimate estimate = measured.get();
        Interval interval = estimate.interval().orElse(new Interval(estimate.value(), estimate.value()));
        Bilingual figures = new Bilingual("%s; limit: %s.", "%s；上限为 %s。")
                .with(MetricWords.figure(metric, estimate), MetricWords.figure(metric, limit));
        boolean kept = interval.high() <= limit;
        Constraint judged = kept || interval.low() > limit
                ? Constraint.of(Kind.LIMIT, kept, figures)
                : Constraint.unknown(
                        Kind.LIMIT,
                        figures,
                        new Bilingual("Measure more rounds: the interval holds the limit.", "区间包含上限值，请增加测量轮数。"));
        return judged.about(metric.id());
    }
}
