package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.List;
import java.util.Map;

/** Whether there are enough calls, and what disturbed them. */
final class SampleFindings {

    private static final int ENOUGH_ROUNDS = 2;
    private static final double CONTINUOUS_SECONDS = 0.1;
    private static final double MANY_COLLECTIONS = 0.1;

    private SampleFindings() {}

    static void find(ConfigurationRows rows, List<CellSummary> cells, Findings findings) {
        List<CellSummary> measured =
                cells.stream().filter(cell -> cell.headline().calls() > 0).toList();
        if (!measured.isEmpty()) {
            tooFew(rows, measured, findings);
            SteadyFindings.find(rows, findings);
        }
        measured.forEach(cell -> underrun(cell, findings));
        collections(rows, findings);
    }

    private static void tooFew(ConfigurationRows rows, List<CellSummary> cells, Findings findings) {
        int rounds = cells.stream().mapToInt(c -> c.headline().rounds()).min().orElse(0);
        Steadiness steadiness = rows.counted().steadiness();
        if (rounds >= ENOUGH_ROUNDS && !steadiness.isTooShort()) {
            return;
        }
        int calls = steadiness.shortestSeriesCalls();
        boolean trend = steadiness.isTooShort() && steadiness.trendingSeries() > 0;
        Bilingual sentence = rounds < ENOUGH_ROUNDS
                ? new Bilingual(
                        "%s: rounds: %s, so there are no intervals; calls in the shortest round: %s.",
                        "%s：仅有 %s 轮，无法给出置信区间（最短的一轮 %s 次调用）。")
                : trend
                        ? new Bilingual(
                                "%s: rounds: %s, calls in the shortest round: %s, a trend test is significant; steady"
                                        + " state is not established and figures are provisional.",
                                "%s：共 %s 轮，但最短的一轮仅 %s 次调用，且趋势检验显著；尚未确认稳态，数据为暂定值。")
                        : new Bilingual(
                                "%s: rounds: %s, calls in the shortest round: %s, trend test not significant; steady"
                                        + " state is not established and figures are provisional.",
                                "%s：共 %s 轮，但最短的一轮仅 %s 次调用，趋势检验不显著；尚未确认稳态，数据为暂定值。");
        findings.add(
                Kind.TOO_FEW,
                rounds < ENOUGH_ROUNDS ? Severity.WARNING : Severity.NOTE,
                Findings.Place.of(rows),
                Map.of("rounds", (double) rounds, "shortestRoundCalls", (double) calls),
                sentence.with(rows.name(), "" + rounds, "" + calls),
                new Bilingual(
                        "Give the run more time with --budget, or speak fewer texts, so that each round holds more calls.",
                        "请用 --budget 增加时间预算，或减少文本数量，使每一轮包含更多调用。"));
    }

    private static void underrun(CellSummary cell, Findings findings) {
        double late =
                cell.estimate(Metrics.UNDERRUN_S.id()).map(Estimate::value).orElse(0.0);
        if (late <= CONTINUOUS_SECONDS) {
            return;
        }
        findings.add(
                Kind.UNDERRUN,
                Severity.WARNING,
                Findings.Place.of(cell),
                Map.of("underrunSeconds", late),
                new Bilingual(
                                "%s / %s: playback that starts with the first chunk stalls for %s s.",
                                "%s / %s：若首块到达即播放，播放将中断 %s s。")
                        .with(cell.configuration(), cell.utterance(), Numbers.three(late)),
                new Bilingual(
                        "Buffer that much before playing; TTFB alone understates the wait.",
                        "播放前需缓冲相应时长；仅看首音延迟会低估等待时间。"));
    }

    private static void collections(ConfigurationRows rows, Findings findings) {
        List<Call> measured =
                rows.calls().stream().filter(ConfigurationRows::counts).toList();
        long overlapping =
                measured.stream().filter(call -> call.telemetry().gcCount() > 0).count();
        if (overlapping == 0) {
            return;
        }
        double share = (double) overlapping / measured.size();
        findings.add(
                Kind.GC_OVERLAP,
                share > MANY_COLLECTIONS ? Severity.WARNING : Severity.NOTE,
                Findings.Place.of(rows),
                Map.of("calls", (double) overlapping, "share", share),
                new Bilingual(
                                "%s: a garbage collection fell into %s of %s measured calls; they are kept.",
                                "%s：有 %s 次（共 %s 次）测量调用期间发生了垃圾回收；这些调用予以保留。")
                        .with(rows.name(), "" + overlapping, "" + measured.size()),
                new Bilingual(
                        "If tails matter, give the engine's process a larger heap in the plan's jvm flags.",
                        "若关注尾部延迟，请在计划的 jvm 参数中增大堆内存。"));
    }
}
