package dev.ttsmark.harness.decide.choose;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.decide.choose.Constraint.Kind;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds one candidate against every demand of a deployment. */
final class Constraints {

    private static final Bilingual OPEN_IT = new Bilingual(
            "Find out why its engine could not be opened; its rounds say so under failures.", "查明该引擎无法打开的原因，详见失败记录。");

    private final Deployment deployment;
    private final Evidence evidence;

    Constraints(Deployment deployment, Evidence evidence) {
        this.deployment = deployment;
        this.evidence = evidence;
    }

    List<Constraint> all() {
        if (evidence.info().isEmpty()) {
            return List.of(
                    Constraint.unknown(Kind.LANGUAGE, new Bilingual("It was never opened.", "该配置从未成功打开。"), OPEN_IT));
        }
        EngineInfo info = evidence.info().get();
        List<Constraint> all = new ArrayList<>();
        all.add(language(info));
        all.add(license(info));
        deployment.device().ifPresent(device -> all.add(device(info, device)));
        if (deployment.quality().releasedWeights()) {
            all.add(weights(info));
        }
        if (!evidence.speaks()) {
            return all;
        }
        deployment.memoryLimitBytes().ifPresent(limit -> all.add(memory(limit)));
        LimitJudge limits = new LimitJudge(evidence);
        deployment.limits().entrySet().stream()
                .sorted((a, b) -> a.getKey().id().compareTo(b.getKey().id()))
                .forEach(limit -> all.add(limits.judge(limit.getKey(), limit.getValue())));
        SloJudge slo = new SloJudge(deployment, evidence);
        deployment.slo().entrySet().stream()
                .sorted((a, b) -> a.getKey().id().compareTo(b.getKey().id()))
                .forEach(limit -> all.add(slo.judge(limit.getKey(), limit.getValue())));
        all.add(audio());
        deployment.quality().droppedSymbols().ifPresent(most -> all.add(symbols(most)));
        if (deployment.concurrency() > 1) {
            all.add(new ConcurrencyJudge(deployment, evidence).judge());
        }
        return List.copyOf(all);
    }

    private Constraint language(EngineInfo info) {
        if (evidence.speaks()) {
            return Constraint.of(
                    Kind.LANGUAGE, true, new Bilingual("Speaks '%s'.", "支持语种“%s”。").with(evidence.language()));
        }
        return Constraint.of(
                Kind.LANGUAGE,
                false,
                new Bilingual("Unsupported: it speaks %s, not '%s'.", "不支持：该配置仅支持 %s，不支持“%s”。")
                        .with(String.join(", ", info.languages()), evidence.language()));
    }

    private Constraint license(EngineInfo info) {
        String license = info.model().license().name();
        boolean allowed = info.model().license().commercialUse();
        Bilingual evidenceOf = allowed
                ? new Bilingual("%s allows commercial use.", "%s 允许商用。").with(license)
                : deployment.commercialUse()
                        ? new Bilingual("%s forbids commercial use.", "%s 禁止商用。").with(license)
                        : new Bilingual("%s; no commercial use is planned.", "%s；部署不涉及商用。").with(license);
        return Constraint.of(Kind.LICENSE, allowed || !deployment.commercialUse(), evidenceOf);
    }

    private Constraint device(EngineInfo info, String wanted) {
        String device = info.runtime().device();
        return Constraint.of(
                Kind.DEVICE,
                device.startsWith(wanted),
                new Bilingual("Measured on %s, to be deployed on %s.", "测量设备为 %s，部署设备为 %s。").with(device, wanted));
    }

    private Constraint weights(EngineInfo info) {
        boolean released = info.model().weights() == Weights.RELEASED;
        return Constraint.of(
                Kind.WEIGHTS,
                released,
                released
                        ? new Bilingual("Released weights.", "使用官方发布权重。")
                        : new Bilingual(
                                "Measured with stand-in weights, of which no speech can be expected.",
                                "测量使用替身权重，无法据此判断语音质量。"));
    }

    /** Of all processes together; of one that was seen to serve so many at a time, where there is one. */
    private Constraint memory(double limitBytes) {
        Optional<Constraint> underLoad = new ConcurrencyJudge(deployment, evidence).memory(limitBytes);
        return underLoad.orElseGet(() -> memoryOfProcesses(limitBytes));
    }

    private Constraint memoryOfProcesses(double limitBytes) {
        Optional<Estimate> peak = evidence.ofRounds(Metrics.RSS_PEAK_BYTES);
        if (peak.isEmpty()) {
            return Constraint.unknown(
                            Kind.MEMORY,
                            new Bilingual("Memory was not measured.", "未测量内存占用。"),
                            new Bilingual("Measure a round to its end.", "请完整跑完至少一轮测量。"))
                    .about(Metrics.RSS_PEAK_BYTES.id());
        }
        int processes = deployment.concurrency();
        Interval each = peak.get()
                .interval()
                .orElse(new Interval(peak.get().value(), peak.get().value()));
        Bilingual figures = new Bilingual(
                        "%s MiB at most in a process; processes: %s, limit: %s MiB.",
                        "单进程峰值 %s MiB，共 %s 个进程；上限为 %s MiB。")
                .with(
                        Numbers.mebibytes(peak.get().value()) + spelled(each),
                        String.valueOf(processes),
                        Numbers.mebibytes(limitBytes));
        Constraint judged = each.high() * processes <= limitBytes || each.low() * processes > limitBytes
                ? Constraint.of(Kind.MEMORY, each.high() * processes <= limitBytes, figures)
                : Constraint.unknown(
                        Kind.MEMORY,
                        figures,
                        new Bilingual("Measure more rounds: the interval holds the limit.", "区间包含上限值，请增加测量轮数。"));
        return judged.about(Metrics.RSS_PEAK_BYTES.id());
    }

    private static String spelled(Interval interval) {
        String written = Numbers.interval(interval, Numbers::mebibytes);
        return written.isEmpty() ? "" : " " + written;
    }

    /** Whatever a run found that makes figures of this language unusable. */
    private Constraint audio() {
        Optional<Finding> worst = evidence.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.INVALID)
                .filter(finding -> finding.utterance().isEmpty()
                        || evidence.texts().stream()
                                .anyMatch(text -> finding.utterance().get().equals(text.utterance())))
                .findFirst();
        return Constraint.of(
                Kind.AUDIO,
                worst.isEmpty(),
                worst.map(Finding::sentence)
                        .orElse(new Bilingual(
                                "Every measured call passed the checks of its audio.", "所有计入的调用均通过音频检查。")));
    }

    private Constraint symbols(int most) {
        Optional<Evidence.Text> worst =
                evidence.texts().stream().max(java.util.Comparator.comparingInt(Evidence.Text::droppedSymbols));
        int dropped = worst.map(Evidence.Text::droppedSymbols).orElse(0);
        return Constraint.of(
                Kind.SYMBOLS,
                dropped <= most,
                new Bilingual(
                                "At most %s symbols of a text go unspoken; %s are tolerated.",
                                "单个文本最多有 %s 个符号未读出，允许 %s 个。")
                        .with(String.valueOf(dropped), String.valueOf(most)));
    }
}
