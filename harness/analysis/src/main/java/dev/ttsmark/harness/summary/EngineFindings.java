package dev.ttsmark.harness.summary;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.Streaming;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.List;
import java.util.Map;

/** What engines say of themselves that changes how their figures are to be read. */
final class EngineFindings {

    private EngineFindings() {}

    static void find(ConfigurationRows rows, EngineInfo info, List<CellSummary> cells, Findings findings) {
        if (info.model().weights() == Weights.STAND_IN) {
            standIn(rows, findings);
        }
        if (info.streaming() == Streaming.BATCH) {
            batch(rows, findings);
        } else {
            heldBack(rows, info.streaming(), cells, findings);
        }
    }

    private static void standIn(ConfigurationRows rows, Findings findings) {
        findings.add(
                Kind.STAND_IN_WEIGHTS,
                Severity.WARNING,
                Findings.Place.of(rows),
                Map.of(),
                new Bilingual(
                                "%s speaks with stand-in weights: timings stand for the architecture, the audio is noise.",
                                "%s 使用替身权重：耗时可代表该网络结构，音频只是噪声。")
                        .with(rows.name()),
                new Bilingual(
                        "Fetch the released weights with 'ttsmark models pull' and measure again before judging speech"
                                + " or duration.",
                        "评判音质或时长之前，请用 ttsmark models pull 获取正式权重后重新测量。"));
    }

    private static void batch(ConfigurationRows rows, Findings findings) {
        findings.add(
                Kind.NOT_STREAMING,
                Severity.NOTE,
                Findings.Place.of(rows),
                Map.of(),
                new Bilingual(
                                "%s returns all audio at once: its TTFB equals its total time by construction.",
                                "%s 一次性返回全部音频：其首音延迟必然等于总耗时。")
                        .with(rows.name()),
                new Bilingual("Don't read its TTFB as a streaming figure.", "请勿将其首音延迟视为流式指标。"));
    }

    /** Declared to stream, but every text of several pieces arrives at its end. */
    private static void heldBack(
            ConfigurationRows rows, Streaming declared, List<CellSummary> cells, Findings findings) {
        List<String> ofPieces = cells.stream()
                .filter(cell -> cell.chunks() > 1)
                .map(CellSummary::utterance)
                .toList();
        List<Delivery> deliveries = Deliveries.of(rows).stream()
                .filter(delivery -> ofPieces.contains(delivery.utterance()))
                .toList();
        if (deliveries.isEmpty() || deliveries.stream().anyMatch(d -> d.seen() != Delivery.Seen.AT_ONCE)) {
            return;
        }
        double earliest =
                deliveries.stream().mapToDouble(Delivery::ttfbShare).min().getAsDouble();
        findings.add(
                Kind.NOT_STREAMING,
                Severity.WARNING,
                Findings.Place.of(rows),
                Map.of("earliestShare", earliest, "texts", (double) deliveries.size()),
                new Bilingual(
                                "%s says that it streams (%s), but texts of several pieces arrive after %s of their total"
                                        + " time at the earliest.",
                                "%s 声称支持流式输出（%s），但多段文本的首块音频最早也要到总耗时的 %s 处才到达。")
                        .with(rows.name(), declared.name(), Numbers.percent(earliest)),
                new Bilingual(
                        "Read it as an engine without streaming, and look for what holds the pieces back.",
                        "请将其视为非流式引擎，并检查是什么环节把各段音频攒在了一起。"));
    }
}
