package dev.ttsmark.harness.summary;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether engines compute where, and with as much, as the plan says. */
final class DeviceFindings {

    private static final String CPU = "cpu";

    private DeviceFindings() {}

    static void find(ConfigurationRows rows, RoundOpened opened, Findings findings) {
        EngineInfo.Runtime runtime = opened.info().runtime();
        opened.asked()
                .flatMap(RoundOpened.Asked::device)
                .filter(asked -> !isIn(asked.toLowerCase(Locale.ROOT), runtime))
                .ifPresent(asked -> otherDevice(rows, asked, runtime, findings));
        partly(rows, runtime, findings);
        OptionalInt threads = opened.asked().map(RoundOpened.Asked::threads).orElse(OptionalInt.empty());
        if (threads.isPresent() && runtime.device().startsWith(CPU) && threads.getAsInt() != runtime.intraOpThreads()) {
            otherThreads(rows, threads.getAsInt(), runtime.intraOpThreads(), findings);
        }
    }

    private static void otherDevice(
            ConfigurationRows rows, String asked, EngineInfo.Runtime runtime, Findings findings) {
        findings.add(
                Kind.PROVIDER_FALLBACK,
                Severity.INVALID,
                Findings.Place.of(rows),
                Map.of(),
                new Bilingual(
                                "%s: the plan asks for '%s', but the runtime reports device '%s' with provider '%s'.",
                                "%s：计划要求使用“%s”，而运行时报告的设备为“%s”、执行后端为“%s”。")
                        .with(rows.name(), asked, runtime.device(), runtime.provider()),
                new Bilingual(
                        "Don't use its figures under that name; make the device available and measure again.",
                        "请勿将其数据记在该设备名下；请确保设备可用后重新测量。"));
    }

    private static boolean isIn(String asked, EngineInfo.Runtime runtime) {
        String device = runtime.device().toLowerCase(Locale.ROOT);
        return switch (asked) {
            case "auto", "" -> true;
            case "gpu" -> !device.startsWith(CPU);
            default ->
                device.contains(asked)
                        || runtime.provider().toLowerCase(Locale.ROOT).contains(asked);
        };
    }

    private static void partly(ConfigurationRows rows, EngineInfo.Runtime runtime, Findings findings) {
        int nodes = OperatorTables.of(rows)
                .filter(table -> table.failure().isEmpty())
                .map(table -> table.fallen().nodes())
                .orElseGet(() -> runtime.fallbackNodes().orElse(0));
        if (nodes > 0) {
            findings.add(
                    Kind.PROVIDER_FALLBACK,
                    Severity.WARNING,
                    Findings.Place.of(rows),
                    Map.of("nodes", (double) nodes),
                    new Bilingual("%s: graph nodes that run elsewhere than on %s: %s.", "%s：未在 %s 上执行的图节点共 %s 个。")
                            .with(rows.name(), runtime.provider(), "" + nodes),
                    new Bilingual(
                            "Expect copies between devices; the table of operators tells which, and what they take.",
                            "可能存在设备间数据拷贝；具体算子及其耗时占比见算子表。"));
        }
    }

    private static void otherThreads(ConfigurationRows rows, int asked, int effective, Findings findings) {
        findings.add(
                Kind.THREADS_UNEQUAL,
                Severity.INVALID,
                Findings.Place.of(rows),
                Map.of("plannedThreads", (double) asked, "effectiveThreads", (double) effective),
                new Bilingual(
                                "%s: threads that compute a call: %s, as the runtime reports; planned: %s.",
                                "%s：运行时报告的单次调用计算线程数为 %s，计划为 %s。")
                        .with(rows.name(), "" + effective, "" + asked),
                new Bilingual(
                        "Find out what overrides the number (an environment variable, a quota) and measure again.",
                        "请查明线程数被何处覆盖（环境变量或配额），然后重新测量。"));
    }

    /** What two configurations must have in common for a fair comparison. */
    static void compare(List<ConfigurationRows> all, Findings findings) {
        Map<String, Integer> threads = threads(all);
        if (threads.values().stream().distinct().count() < 2) {
            return;
        }
        String list = threads.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        findings.add(
                Kind.THREADS_UNEQUAL,
                Severity.WARNING,
                Findings.Place.RUN,
                threads.entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey() + ".intraOpThreads", entry -> entry.getValue()
                                .doubleValue())),
                new Bilingual(
                                "Threads inside operators differ: %s; engines are not compared on equal terms.",
                                "各配置的算子内线程数不同：%s；引擎并非在同等条件下比较。")
                        .with(list),
                new Bilingual(
                        "Give every configuration the same threads, or read the comparison as one of configurations.",
                        "请为所有配置设置相同线程数，否则该比较只针对配置而非引擎。"));
    }

    /** Configuration to effective threads; those on other devices than the CPU are left out. */
    private static Map<String, Integer> threads(List<ConfigurationRows> all) {
        return all.stream()
                .filter(rows -> !rows.opened().isEmpty())
                .filter(rows -> rows.opened().get(0).info().runtime().device().startsWith(CPU))
                .collect(Collectors.toMap(
                        ConfigurationRows::name,
                        rows -> rows.opened().get(0).info().runtime().intraOpThreads(),
                        (a, b) -> a,
                        TreeMap::new));
    }
}
