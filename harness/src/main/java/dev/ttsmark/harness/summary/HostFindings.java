package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Environment;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.Map;
import java.util.Optional;

/** What the host and the ladder as a whole say. */
final class HostFindings {

    /** An engine that uses every core brings the load to their number by itself, give or take this. */
    private static final double LOAD_ALLOWANCE = 0.5;

    private HostFindings() {}

    static void find(RunPart part, Findings findings) {
        noise(part.source(), findings);
        part.fits().stream()
                .filter(fit -> !fit.straight() && !fit.over().equals(Ladder.TOKENS))
                .forEach(fit -> crooked(fit, findings));
    }

    private static void noise(RunSource source, Findings findings) {
        Environment.Cpu cpu = source.environment().cpu();
        double cores = cpu.quotaCores().orElse((double) cpu.logicalCores());
        Summaries.hostLoad(source)
                .filter(load -> cores > 0 && load > cores + LOAD_ALLOWANCE)
                .ifPresent(load -> findings.add(
                        Kind.NOISY_HOST,
                        Severity.WARNING,
                        Findings.Place.RUN,
                        Map.of("loadAverage", load, "cores", cores),
                        new Bilingual(
                                        "The host was busy with other work: load average %s on %s cores.",
                                        "主机上有其他负载：平均负载 %s，核数 %s。")
                                .with(Numbers.three(load), Numbers.three(cores)),
                        new Bilingual(
                                "Measure again on an idle host; trust ratios within this run more than seconds.",
                                "请在空闲主机上重新测量；本次运行内的比值比绝对秒数更可信。")));
    }

    private static void crooked(LadderFit fit, Findings findings) {
        findings.add(
                Kind.LINE_DOES_NOT_FIT,
                Severity.WARNING,
                new Findings.Place(Optional.of(fit.configuration()), Optional.empty()),
                Map.of("worstResidual", fit.worstResidual(), "lengths", (double)
                        fit.points().size()),
                new Bilingual(
                                "%s (%s): a line does not fit total time over audio length; one text is %s off.",
                                "%s（%s）：总耗时与音频时长不符合直线关系，某文本的偏差达 %s。")
                        .with(fit.configuration(), fit.language(), Numbers.percent(fit.worstResidual())),
                new Bilingual(
                        "Read fixed and marginal cost as rough; look for steps where texts are split into chunks.",
                        "固定开销与边际开销仅供粗略参考；请检查文本分块处是否出现阶跃。"));
    }
}
