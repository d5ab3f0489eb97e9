package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.stats.steady.Forks.Consistency;
import dev.ttsmark.harness.stats.steady.SteadyClass;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.Map;
import java.util.TreeMap;

/** Processes that spoke enough to tell that they do not settle at one speed. */
final class SteadyFindings {

    private static final Bilingual WAIT = new Bilingual(
            "Raise calls.warm-up in the plan, quiet the machine, and measure again; figures of this configuration are"
                    + " provisional.",
            "请在计划中提高 calls.warm-up，排除机器上的干扰后重新测量；该配置的数据为暂定值。");
    private static final Bilingual LOOK = new Bilingual(
            "Look for a leak, for heat, or for a cache that fills; measure longer once it is gone.",
            "请检查是否存在内存泄漏、过热降频或不断增长的缓存；排除后延长测量时间。");

    private static final Bilingual DISAGREE = new Bilingual("its rounds disagree", "各轮表现不一致");
    private static final Bilingual CYCLE = new Bilingual("calls rise and fall with a period", "耗时周期性起伏");
    private static final Bilingual CHANGES =
            new Bilingual("the level keeps changing, or changes too late to be believed", "耗时水平持续变化，或变化出现过晚");

    private SteadyFindings() {}

    static void find(ConfigurationRows rows, Findings findings) {
        Steadiness steadiness = rows.counted().steadiness();
        if (steadiness.established() || steadiness.isTooShort()) {
            return;
        }
        int moving = steadiness.movingTexts().size();
        if (moving > 0 && moving < rows.byUtterance().size()) {
            textsMove(rows, steadiness, findings);
        } else if (agrees(steadiness) && steadiness.kind() == SteadyClass.DRIFT) {
            drift(rows, steadiness, findings);
        } else {
            notSteady(rows, steadiness, findings);
        }
    }

    private static void notSteady(ConfigurationRows rows, Steadiness steadiness, Findings findings) {
        Map<String, Double> evidence = new TreeMap<>();
        steadiness.rounds().forEach((kind, count) -> evidence.put(kind.name(), count.doubleValue()));
        Bilingual why = !agrees(steadiness) ? DISAGREE : steadiness.kind() == SteadyClass.CYCLIC ? CYCLE : CHANGES;
        findings.add(
                Kind.NOT_STEADY,
                Severity.WARNING,
                Findings.Place.of(rows),
                evidence,
                new Bilingual("%s: no steady state: " + why.en() + ".", "%s：未达到稳态：" + why.zh() + "。").with(rows.name()),
                WAIT);
    }

    private static void drift(ConfigurationRows rows, Steadiness steadiness, Findings findings) {
        double change = steadiness.totalChange();
        Bilingual sentence = change < 0
                ? new Bilingual(
                        "%s: calls keep becoming faster while measured, by %s from first to last.",
                        "%s：测量期间调用持续变快，首末调用之间变化 %s。")
                : new Bilingual(
                        "%s: calls keep becoming slower while measured, by %s from first to last.",
                        "%s：测量期间调用持续变慢，首末调用之间变化 %s。");
        findings.add(
                Kind.DRIFT,
                Severity.WARNING,
                Findings.Place.of(rows),
                Map.of("rounds", (double) steadiness.series(), "totalChange", change),
                sentence.with(rows.name(), Numbers.percent(Math.abs(change))),
                change < 0 ? WAIT : LOOK);
    }

    private static void textsMove(ConfigurationRows rows, Steadiness steadiness, Findings findings) {
        findings.add(
                Kind.DRIFT,
                Severity.WARNING,
                Findings.Place.of(rows),
                Map.of("rounds", (double) steadiness.series(), "driftingTexts", (double)
                        steadiness.movingTexts().size()),
                new Bilingual(
                                "%s: single texts keep becoming faster or slower while measured: %s.",
                                "%s：测量期间个别文本的耗时持续变化：%s。")
                        .with(rows.name(), String.join(", ", steadiness.movingTexts())),
                LOOK);
    }

    private static boolean agrees(Steadiness steadiness) {
        return steadiness.consistency() != Consistency.INCONSISTENT;
    }
}
