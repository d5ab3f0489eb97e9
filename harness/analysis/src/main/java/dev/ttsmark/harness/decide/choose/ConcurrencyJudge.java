package dev.ttsmark.harness.decide.choose;

import dev.ttsmark.harness.decide.choose.Constraint.Kind;
import dev.ttsmark.harness.load.LoadLevel;
import dev.ttsmark.harness.load.LoadSummary;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Numbers;
import java.util.Optional;

/** Whether an engine serves as many at a time as a deployment wants, by what it did under load. */
final class ConcurrencyJudge {

    private static final double SHARE = 0.95;

    private final Deployment deployment;
    private final Evidence evidence;

    ConcurrencyJudge(Deployment deployment, Evidence evidence) {
        this.deployment = deployment;
        this.evidence = evidence;
    }

    Constraint judge() {
        return evidence.load()
                .filter(load -> load.pattern().countsPeople())
                .map(this::judge)
                .orElseGet(() -> Constraint.unknown(
                        Kind.CONCURRENCY,
                        new Bilingual(
                                        "Measured with one call at a time; %s at a time share the machine in a way that"
                                                + " was not measured.",
                                        "测量时仅有单路请求；%s 路并发时的资源争用尚未测量。")
                                .with(wanted()),
                        new Bilingual(
                                "Measure a plan with the key 'load' on the machine of the deployment.",
                                "请在部署机器上用含 load 的测量计划进行测量。")));
    }

    private Constraint judge(LoadSummary load) {
        Bilingual figures = figures(load);
        double wanted = deployment.concurrency();
        if (load.capacity().ruledOut().filter(level -> level <= wanted).isPresent()) {
            return Constraint.of(Kind.CONCURRENCY, false, figures);
        }
        if (!isStrictEnough(load)) {
            return Constraint.unknown(
                    Kind.CONCURRENCY,
                    figures,
                    new Bilingual(
                                    "Measure the load with an 'slo' of ttfb no longer than %s s, for 95 %% of requests.",
                                    "请以首音延迟不超过 %s 秒、达标比例 95 %% 的 slo 重新测量负载。")
                            .with(Numbers.three(limit().orElse(load.slo().ttfbSeconds()))));
        }
        return load.capacity().shown().filter(level -> level >= wanted).isPresent()
                ? Constraint.of(Kind.CONCURRENCY, true, figures)
                : Constraint.unknown(
                        Kind.CONCURRENCY,
                        figures,
                        new Bilingual(
                                        "Measure the load longer, or with %s among its levels.",
                                        "请延长负载测量时间，或在 levels 中加入 %s。")
                                .with(wanted()));
    }

    private Bilingual figures(LoadSummary load) {
        return new Bilingual(
                        "%s at a time are wanted; %s were certainly served, %s were certainly too many (first audio"
                                + " within %s s).",
                        "需要 %s 路并发；确认可承载 %s 路，确认超载为 %s 路（首音延迟不超过 %s 秒）。")
                .with(
                        wanted(),
                        level(load.capacity().shown()),
                        level(load.capacity().ruledOut()),
                        Numbers.three(load.slo().ttfbSeconds()));
    }

    private static String level(Optional<Double> level) {
        return level.map(number -> String.valueOf(Math.round(number))).orElse("–");
    }

    private String wanted() {
        return String.valueOf(deployment.concurrency());
    }

    private Optional<Double> limit() {
        return Optional.ofNullable(deployment.slo().get(Metrics.TTFB_S));
    }

    /** What met a laxer objective says nothing of the deployment's. */
    private boolean isStrictEnough(LoadSummary load) {
        return load.slo().ttfbShare() >= SHARE
                && limit().filter(seconds -> load.slo().ttfbSeconds() > seconds).isEmpty();
    }

    /** Of the process that served so many, or more; empty where none did. */
    Optional<Constraint> memory(double limitBytes) {
        return evidence.load()
                .filter(load -> deployment.concurrency() > 1 && load.pattern().countsPeople())
                .flatMap(load -> load.levels().stream()
                        .filter(level -> level.level() >= deployment.concurrency())
                        .findFirst())
                .flatMap(LoadLevel::rssPeakBytes)
                .map(bytes -> Constraint.of(
                                Kind.MEMORY,
                                bytes <= limitBytes,
                                new Bilingual(
                                                "%s MiB at most in a process under load; limit: %s MiB.",
                                                "负载下单进程峰值 %s MiB；上限为 %s MiB。")
                                        .with(Numbers.mebibytes(bytes), Numbers.mebibytes(limitBytes)))
                        .about(Metrics.RSS_PEAK_BYTES.id()));
    }
}
