package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Environment;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.List;
import java.util.Map;

/** What the host did to the figures. */
final class HostFindings {

    /** Share of all cores that other processes may take; what a quiet system does stays far below. */
    private static final double FOREIGN_SHARE = 0.10;

    private static final double STOLEN_SHARE = 0.02;
    /** An engine that uses every core brings the load to their number by itself, give or take this. */
    private static final double LOAD_ALLOWANCE = 0.5;

    /** Waits for the quota, of all threads, per second of calls: visible, and ruinous. */
    private static final double THROTTLED_SHARE = 0.005;

    private static final double MUCH_THROTTLED_SHARE = 0.05;

    private static final Bilingual IDLE_HOST = new Bilingual(
            "Measure again on an idle host; trust ratios within this run more than seconds.",
            "请在空闲主机上重新测量；本次运行内的比值比绝对秒数更可信。");

    private HostFindings() {}

    static void find(RunPart part, Findings findings) {
        Environment.Cpu cpu = part.source().environment().cpu();
        List<Call> calls =
                part.rows().stream().flatMap(rows -> rows.calls().stream()).toList();
        Disturbance all = Disturbance.of(calls, cpu);
        if (all.isKnown()) {
            noise(all, findings);
        } else {
            load(part.source(), cpu, findings);
        }
        part.rows().forEach(rows -> throttling(rows, cpu, findings));
    }

    private static void noise(Disturbance all, Findings findings) {
        if (all.foreignShare() <= FOREIGN_SHARE && all.stolenShare() <= STOLEN_SHARE) {
            return;
        }
        findings.add(
                Kind.NOISY_HOST,
                Severity.WARNING,
                Findings.Place.RUN,
                Map.of("foreignShare", all.foreignShare(), "stolenShare", all.stolenShare()),
                new Bilingual(
                                "The host was busy with other work: other processes took %s of its cores while engines"
                                        + " spoke, the hypervisor gave %s to other machines.",
                                "主机上有其他负载：引擎合成期间，其他进程占用了 %s 的 CPU，另有 %s 被虚拟化平台分给其他虚拟机。")
                        .with(Numbers.percent(all.foreignShare()), Numbers.percent(all.stolenShare())),
                IDLE_HOST);
    }

    /** Where counters cannot be read, or the run is older than they are. */
    private static void load(RunSource source, Environment.Cpu cpu, Findings findings) {
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
                        IDLE_HOST));
    }

    private static void throttling(ConfigurationRows rows, Environment.Cpu cpu, Findings findings) {
        Disturbance own = Disturbance.of(
                rows.calls().stream().filter(ConfigurationRows::counts).toList(), cpu);
        boolean hot = own.thermalEvents() > 0;
        if (!own.isKnown() || !hot && own.throttledShare() <= THROTTLED_SHARE) {
            return;
        }
        Bilingual sentence = hot
                ? new Bilingual(
                                "%s: the processor slowed itself down for heat while calls were measured; events: %s.",
                                "%s：测量期间处理器因过热降频，共 %s 次。")
                        .with(rows.name(), Numbers.three(own.thermalEvents()))
                : new Bilingual(
                                "%s: threads waited %s s for the container's CPU quota within %s s of calls.",
                                "%1$s：在 %3$s s 的调用期间，线程因容器 CPU 配额用尽共等待 %2$s s。")
                        .with(rows.name(), Numbers.three(own.throttledSeconds()), Numbers.three(own.seconds()));
        findings.add(
                Kind.THROTTLED,
                hot || own.throttledShare() > MUCH_THROTTLED_SHARE ? Severity.INVALID : Severity.WARNING,
                Findings.Place.of(rows),
                Map.of(
                        "throttledSeconds", own.throttledSeconds(),
                        "seconds", own.seconds(),
                        "thermalEvents", own.thermalEvents()),
                sentence,
                hot
                        ? new Bilingual(
                                "Cool the machine, or fix its clock below the limit, and measure again.",
                                "请改善散热或将频率固定在限值以下，然后重新测量。")
                        : new Bilingual(
                                "Give engines no more threads than the quota has cores, or raise the quota.",
                                "请使引擎线程数不超过配额核数，或提高配额。"));
    }
}
