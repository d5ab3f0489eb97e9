package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.Map;
import java.util.Optional;

/** Whether figures of repeated text stand for text that is new. */
final class CacheFindings {

    /** Repeated text more than 20 % faster. */
    private static final double FASTER = 0.8;
    /** Tuning to an exact length was seen to save two thirds of a call, never four fifths. */
    private static final double BEYOND_TUNING = 0.2;

    private static final Bilingual SAME = new Bilingual(
            "%s: repeated text takes %s%s of the time of new text with the same number of tokens and samples: answers"
                    + " come from a cache.",
            "%s：重复文本的耗时仅为新文本（token 数与采样点数均相同）的 %s%s，说明结果来自缓存。");
    private static final Bilingual FAR = new Bilingual(
            "%s: repeated text takes %s%s of the time of new text of like length: answers come from a cache, since"
                    + " tuning to an exact length saves less.",
            "%s：重复文本的耗时仅为长度相近的新文本的 %s%s，说明结果来自缓存：针对固定长度的优化省不了这么多。");
    private static final Bilingual UNCLEAR = new Bilingual(
            "%s: repeated text takes %s%s of the time of new text of like length. Their audio differs in length, so this"
                    + " is a cache or a runtime that tunes itself to each exact length; the rows cannot tell which.",
            "%s：重复文本的耗时仅为长度相近的新文本的 %s%s。两者音频长度不同，原因可能是缓存，也可能是运行时针对固定长度做了优化，现有数据无法区分。");

    private static final Bilingual SWITCH_OFF = new Bilingual(
            "Don't use its figures of repeated text; switch the cache off and measure again.",
            "请勿使用其重复文本的数据；请关闭缓存后重新测量。");
    private static final Bilingual EXPECT_SLOWER = new Bilingual(
            "Expect new text to be slower than the tables say, and read the first-length times beside them.",
            "新文本的实际耗时会高于表中数值，请结合“首次遇到该长度”的耗时一并阅读。");

    private CacheFindings() {}

    static void find(ConfigurationRows rows, Findings findings) {
        faster(rows).ifPresent(probe -> cached(rows, probe, findings));
    }

    /** Whether answers come from a cache, so that times of repeated text say nothing about the engine. */
    static boolean isCertain(ConfigurationRows rows) {
        return faster(rows).filter(CacheFindings::isCertain).isPresent();
    }

    /** Where repeated text is faster than new text. */
    private static Optional<CacheProbe> faster(ConfigurationRows rows) {
        return CacheProbe.of(rows)
                .filter(probe -> probe.repeatedOverUnique() < FASTER)
                .filter(probe -> probe.interval().filter(i -> i.high() < 1).isPresent());
    }

    private static boolean isCertain(CacheProbe probe) {
        return probe.sameShape() || isFar(probe);
    }

    private static boolean isFar(CacheProbe probe) {
        return probe.repeatedOverUnique() < BEYOND_TUNING;
    }

    private static void cached(ConfigurationRows rows, CacheProbe probe, Findings findings) {
        boolean certain = isCertain(probe);
        Interval interval = probe.interval().orElseThrow();
        Bilingual sentence = probe.sameShape() ? SAME : isFar(probe) ? FAR : UNCLEAR;
        String written = Numbers.interval(interval, Numbers::percent);
        findings.add(
                Kind.CACHED,
                certain ? Severity.INVALID : Severity.WARNING,
                Findings.Place.of(rows),
                Map.of(
                        "repeatedOverUnique", probe.repeatedOverUnique(),
                        "low", interval.low(),
                        "high", interval.high(),
                        "rounds", (double) probe.rounds(),
                        "uniqueCalls", (double) probe.uniqueCalls()),
                sentence.with(
                        rows.name(),
                        Numbers.percent(probe.repeatedOverUnique()),
                        written.isEmpty() ? "" : " " + written),
                certain ? SWITCH_OFF : EXPECT_SLOWER);
    }
}
