package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.Map;
import java.util.TreeMap;

/** Whether a call after another text takes longer than after the same one, as with runtimes that plan for a length. */
final class LengthChangeFindings {

    private static final double MILLISECOND = 1e-3;

    private LengthChangeFindings() {}

    static void find(ConfigurationRows rows, Findings findings) {
        // From a cache, both are times of look-ups, which say nothing about the engine.
        rows.counted()
                .lengthChange()
                .filter(change -> change.isCostly() && !CacheFindings.isCertain(rows))
                .ifPresent(change -> add(rows, change, findings));
    }

    private static void add(ConfigurationRows rows, LengthChange change, Findings findings) {
        Map<String, Double> evidence = new TreeMap<>();
        evidence.put("changingOverSame", change.ratio().value());
        evidence.put("secondsPerChange", change.seconds());
        change.interval().ifPresent(interval -> {
            evidence.put("secondsPerChangeLow", interval.low());
            evidence.put("secondsPerChangeHigh", interval.high());
        });
        evidence.put("texts", (double) change.texts());
        evidence.put("rounds", (double) change.ratio().pairs());
        String interval =
                change.interval().map(i -> Numbers.interval(i, MILLISECOND)).orElse("");
        findings.add(
                Kind.LENGTH_CHANGE_COSTS,
                Severity.WARNING,
                Findings.Place.of(rows),
                evidence,
                new Bilingual(
                                "%s: a call takes %s ms%s more where another text came before, %s times the same text"
                                        + " again; figures are of changing texts.",
                                "%s：若前一次合成的是其他文本，单次调用多耗时 %s ms%s，为连续合成同一文本的 %s 倍；报告中的数据以文本变化时为准。")
                        .with(
                                rows.name(),
                                Numbers.three(change.seconds() / MILLISECOND),
                                interval,
                                Numbers.three(change.ratio().value())),
                new Bilingual(
                        "To avoid it, keep an engine per length or pad to a few lengths, so that the runtime finds the"
                                + " length it planned for; on CUDA, compare the options of convolution search in a"
                                + " sweep.",
                        "若要避免这一开销，可按长度分配引擎实例，或将输入补齐到少数几种长度，使运行时沿用已有的执行计划；在 CUDA 上可用 sweep 比较卷积算法搜索的各个选项。"));
    }
}
