package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.List;
import java.util.Map;

/** Silence that makes first audio look early, or audio look long. */
final class SilenceFindings {

    /** Silence of natural speech lies within the first piece, so that sound arrives with it. */
    private static final double LATER_THAN_FIRST = 2;
    /** Beyond this nothing was computed before the first piece: it is filler. */
    private static final double FILLER = 10;
    /** Differences below are no wait that anyone hears. */
    private static final double HEARD_SECONDS = 0.005;
    /** Released models add up to a second around a text. */
    private static final double PADDED_SECONDS = 1.5;

    private SilenceFindings() {}

    static void find(List<CellSummary> cells, Findings findings) {
        for (CellSummary cell : cells) {
            leading(cell, findings);
            padded(cell, findings);
        }
    }

    private static void leading(CellSummary cell, Findings findings) {
        double first = value(cell, Metrics.TTFB_S);
        double audible = value(cell, Metrics.TTFA_S);
        if (!(audible > LATER_THAN_FIRST * first && audible - first > HEARD_SECONDS)) {
            return;
        }
        findings.add(
                Kind.LEADING_SILENCE,
                audible > FILLER * first ? Severity.INVALID : Severity.WARNING,
                Findings.Place.of(cell),
                Map.of("ttfbSeconds", first, "ttfaSeconds", audible),
                new Bilingual(
                                "%s / %s: what comes first is silence; after %s s there is audio, but nothing to hear"
                                        + " before %s s.",
                                "%s / %s：最先返回的是静音；%s s 时虽已收到音频，但 %s s 之前没有可闻声音。")
                        .with(cell.configuration(), cell.utterance(), Numbers.three(first), Numbers.three(audible)),
                new Bilingual(
                        "Switch off the engine's filler, or judge it by ttfa_s: its TTFB says nothing.",
                        "请关闭引擎的静音填充，或改用 ttfa_s 评判：其首音延迟没有意义。"));
    }

    private static void padded(CellSummary cell, Findings findings) {
        double audio = value(cell, Metrics.AUDIO_S);
        double silence = audio - value(cell, Metrics.SPEECH_S);
        if (!(silence > PADDED_SECONDS)) {
            return;
        }
        findings.add(
                Kind.PADDED,
                Severity.WARNING,
                Findings.Place.of(cell),
                Map.of("silenceSeconds", silence, "audioSeconds", audio),
                new Bilingual(
                                "%s / %s: %s s of %s s of audio are silence before and after the speech, which flatters"
                                        + " RTF.",
                                "%s / %s：语音前后共有 %s s 静音（音频全长 %s s），会美化实时率。")
                        .with(cell.configuration(), cell.utterance(), Numbers.three(silence), Numbers.three(audio)),
                new Bilingual(
                        "Compare by characters per second, or let the engine trim its audio.",
                        "请按每秒字符数比较，或让引擎裁剪首尾静音。"));
    }

    /** NaN where the metric has no value. */
    private static double value(CellSummary cell, Metric metric) {
        return cell.estimate(metric.id()).map(Estimate::value).orElse(Double.NaN);
    }
}
