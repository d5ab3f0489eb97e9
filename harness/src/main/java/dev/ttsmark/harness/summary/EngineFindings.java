package dev.ttsmark.harness.summary;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.Streaming;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What engines say of themselves that changes how their figures are to be read. */
final class EngineFindings {

    private EngineFindings() {}

    static void find(ConfigurationRows rows, Findings findings) {
        if (rows.opened().isEmpty()) {
            return;
        }
        EngineInfo info = rows.opened().get(0).info();
        Findings.Place place = Findings.Place.of(rows);
        if (info.model().weights() == Weights.STAND_IN) {
            findings.add(
                    Kind.STAND_IN_WEIGHTS,
                    Severity.WARNING,
                    place,
                    Map.of(),
                    new Bilingual(
                                    "%s speaks with stand-in weights: timings stand for the architecture, the audio is noise.",
                                    "%s 使用替身权重：耗时可代表该网络结构，音频只是噪声。")
                            .with(rows.name()),
                    new Bilingual(
                            "Fetch the released weights with 'ttsmark models pull' and measure again before judging"
                                    + " speech or duration.",
                            "评判音质或时长之前，请用 ttsmark models pull 获取正式权重后重新测量。"));
        }
        if (info.streaming() == Streaming.BATCH) {
            findings.add(
                    Kind.NOT_STREAMING,
                    Severity.NOTE,
                    place,
                    Map.of(),
                    new Bilingual(
                                    "%s returns all audio at once: its TTFB equals its total time by construction.",
                                    "%s 一次性返回全部音频：其首音延迟必然等于总耗时。")
                            .with(rows.name()),
                    new Bilingual("Don't read its TTFB as a streaming figure.", "请勿将其首音延迟视为流式指标。"));
        }
        fallback(rows, info, findings);
    }

    private static void fallback(ConfigurationRows rows, EngineInfo info, Findings findings) {
        int nodes = info.runtime().fallbackNodes().orElse(0);
        if (nodes > 0) {
            findings.add(
                    Kind.PROVIDER_FALLBACK,
                    Severity.WARNING,
                    Findings.Place.of(rows),
                    Map.of("nodes", (double) nodes),
                    new Bilingual("%s: %s graph nodes run elsewhere than on %s.", "%s：有 %s 个图节点未在 %s 上执行。")
                            .with(rows.name(), "" + nodes, info.runtime().provider()),
                    new Bilingual(
                            "Expect copies between devices; see run.log for the operators concerned.",
                            "可能存在设备间数据拷贝；具体算子见 run.log。"));
        }
    }

    /** What two configurations must have in common for a fair comparison. */
    static void compare(List<ConfigurationRows> all, Findings findings) {
        Map<String, Integer> threads = threads(all);
        long different = threads.values().stream().distinct().count();
        if (different > 1) {
            String list = threads.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(", "));
            findings.add(
                    Kind.THREADS_UNEQUAL,
                    Severity.WARNING,
                    Findings.Place.RUN,
                    threads.entrySet().stream()
                            .collect(Collectors.toMap(
                                    entry -> entry.getKey() + ".intraOpThreads",
                                    entry -> entry.getValue().doubleValue())),
                    new Bilingual(
                                    "Threads inside operators differ: %s; engines are not compared on equal terms.",
                                    "各配置的算子内线程数不同：%s；引擎并非在同等条件下比较。")
                            .with(list),
                    new Bilingual(
                            "Give every configuration the same threads, or read the comparison as one of"
                                    + " configurations.",
                            "请为所有配置设置相同线程数，否则该比较只针对配置而非引擎。"));
        }
    }

    /** Configuration to effective threads; those on other devices than the CPU are left out. */
    static Map<String, Integer> threads(List<ConfigurationRows> all) {
        return all.stream()
                .filter(rows -> !rows.opened().isEmpty())
                .filter(rows -> rows.opened().get(0).info().runtime().device().startsWith("cpu"))
                .collect(Collectors.toMap(
                        ConfigurationRows::name,
                        rows -> rows.opened().get(0).info().runtime().intraOpThreads(),
                        (a, b) -> a,
                        java.util.TreeMap::new));
    }
}
