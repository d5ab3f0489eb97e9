package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.stats.steady.Forks.Consistency;
import dev.ttsmark.harness.stats.steady.SteadyClass;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Calls that were enough to tell that they do not settle at one level. */
final class SteadyFindings {

    private static final Bilingual WAIT = new Bilingual(
            "Raise calls.warm-up in the plan, quiet the machine, and measure again; figures of these texts are"
                    + " provisional.",
            "请在计划中提高 calls.warm-up，排除机器上的干扰后重新测量；这些文本的数据为暂定值。");
    private static final Bilingual LOOK = new Bilingual(
            "Look for a leak, for heat, or for a cache that fills; measure longer once it is gone.",
            "请检查是否存在内存泄漏、过热降频或不断增长的缓存；排除后延长测量时间。");

    private SteadyFindings() {}

    /** @param cells with measured calls */
    static void find(ConfigurationRows rows, List<CellSummary> cells, Findings findings) {
        List<CellSummary> drifting = those(cells, s -> agreed(s) && s.kind() == SteadyClass.DRIFT);
        List<CellSummary> unsteady =
                those(cells, s -> !s.established() && !s.isTooShort() && !(agreed(s) && s.kind() == SteadyClass.DRIFT));
        if (!unsteady.isEmpty()) {
            notSteady(rows, cells, unsteady, findings);
        }
        if (!drifting.isEmpty()) {
            drift(rows, cells, drifting, findings);
        }
    }

    private static void notSteady(
            ConfigurationRows rows, List<CellSummary> cells, List<CellSummary> unsteady, Findings findings) {
        int disagree = those(unsteady, s -> !agreed(s)).size();
        int cycle = those(unsteady, s -> agreed(s) && s.kind() == SteadyClass.CYCLIC)
                .size();
        int change = unsteady.size() - disagree - cycle;
        findings.add(
                Kind.NOT_STEADY,
                Severity.WARNING,
                place(rows, unsteady),
                Map.of(
                        "texts", (double) cells.size(),
                        "unsteadyTexts", (double) unsteady.size(),
                        "inconsistentTexts", (double) disagree,
                        "cyclicTexts", (double) cycle),
                new Bilingual(
                                "%s: no steady state in %s of %s texts (rounds disagree: %s, levels keep changing: %s,"
                                        + " calls rise and fall with a period: %s).",
                                "%s：%s 条文本（共 %s 条）未达到稳态（各轮表现不一致：%s，耗时水平仍在变化：%s，耗时周期性起伏：%s）。")
                        .with(
                                rows.name(),
                                "" + unsteady.size(),
                                "" + cells.size(),
                                "" + disagree,
                                "" + change,
                                "" + cycle),
                WAIT);
    }

    private static void drift(
            ConfigurationRows rows, List<CellSummary> cells, List<CellSummary> drifting, Findings findings) {
        double most = drifting.stream()
                .mapToDouble(cell -> cell.steadiness().totalChange())
                .reduce((a, b) -> Math.abs(b) > Math.abs(a) ? b : a)
                .orElseThrow();
        Bilingual sentence = most < 0
                ? new Bilingual(
                        "%s: in %s of %s texts calls keep becoming faster while measured, by up to %s from first to"
                                + " last.",
                        "%s：%s 条文本（共 %s 条）在测量期间持续变快，首末调用之间最多变化 %s。")
                : new Bilingual(
                        "%s: in %s of %s texts calls keep becoming slower while measured, by up to %s from first to"
                                + " last.",
                        "%s：%s 条文本（共 %s 条）在测量期间持续变慢，首末调用之间最多变化 %s。");
        findings.add(
                Kind.DRIFT,
                Severity.WARNING,
                place(rows, drifting),
                Map.of("texts", (double) cells.size(), "driftingTexts", (double) drifting.size(), "totalChange", most),
                sentence.with(rows.name(), "" + drifting.size(), "" + cells.size(), Numbers.percent(Math.abs(most))),
                most < 0 ? WAIT : LOOK);
    }

    private static boolean agreed(Steadiness steadiness) {
        return steadiness.consistency() != Consistency.INCONSISTENT;
    }

    private static List<CellSummary> those(List<CellSummary> cells, Predicate<Steadiness> wanted) {
        return cells.stream().filter(cell -> wanted.test(cell.steadiness())).toList();
    }

    private static Findings.Place place(ConfigurationRows rows, List<CellSummary> concerned) {
        return concerned.size() == 1 ? Findings.Place.of(concerned.get(0)) : Findings.Place.of(rows);
    }
}
