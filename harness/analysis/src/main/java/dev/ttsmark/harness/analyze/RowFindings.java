package dev.ttsmark.harness.analyze;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.steady.SteadyState;
import dev.ttsmark.harness.stats.steady.TailEvidence;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What kind of rows a series rests on. */
record RowFindings(SeriesAnalyst analyst, Found found) {

    /** Farther from the median than this many times P90 − P10, a row is an outlier (after Barrett et al. 2017). */
    private static final double OUTLYING = 3;

    private static final Bilingual REPEAT = new Bilingual(
            "Repeat it in at least 6 fresh processes, and name their column with --fork.",
            "请在至少 6 个新进程中重复测量，并用 --fork 指定进程列。");
    private static final Bilingual REPEAT_THE_TOOL = new Bilingual(
            "Repeat it in at least 6 fresh processes, and put the files that they write one after another into one.",
            "请在至少 6 个新进程中重复测量，并将各次输出的文件依次合并为一个文件。");

    static void find(SeriesAnalyst analyst, double[] countedAscending, Found found) {
        RowFindings findings = new RowFindings(analyst, found);
        findings.lengthsMixed();
        findings.valuesMissing();
        findings.oneFork();
        findings.outliers(countedAscending);
    }

    private void lengthsMixed() {
        List<SteadyPart> parts = analyst.parts();
        if (parts.size() == 1) {
            return;
        }
        double shortest = parts.get(0).length();
        double longest = parts.get(parts.size() - 1).length();
        String range = Numbers.three(shortest) + "–" + Numbers.three(longest);
        found.add(
                Kind.LENGTHS_MIXED,
                Severity.WARNING,
                Map.of("lengths", (double) parts.size(), "shortest", shortest, "longest", longest),
                new Bilingual(
                        "Rows have " + parts.size() + " lengths (" + range
                                + "): the class is judged length by length, but median"
                                + " and percentiles depend on the mix.",
                        "同一序列包含 " + parts.size() + " 种长度（" + range + "）：类别按长度分别判定，但中位数和分位数取决于各长度的比例。"),
                new Bilingual(
                        "Name the column of lengths, or of texts, with --series as well.", "请用 --series 同时指定长度列或文本列。"));
    }

    private void valuesMissing() {
        long missing = analyst.series().rowsWithoutValue();
        if (missing == 0) {
            return;
        }
        long rows = missing + analyst.series().count();
        found.add(
                Kind.VALUES_MISSING,
                Severity.WARNING,
                Map.of("missingRows", (double) missing, "rows", (double) rows),
                new Bilingual(
                        "Rows without a value: " + missing + " of " + rows + "; they are left out.",
                        rows + " 行中有 " + missing + " 行没有数值，已略去。"),
                new Bilingual(
                        "If these are calls that failed, tell how many wherever you show the figures.",
                        "若这些是失败的调用，请在引用数据时注明其次数。"));
    }

    private void oneFork() {
        if (analyst.series().forks().size() > 1 || analyst.table().hasOwnProcesses()) {
            return;
        }
        Map<String, Double> evidence = new TreeMap<>();
        evidence.put("processes", 1.0);
        if (!analyst.isMixed()) {
            TailEvidence tail = analyst.states().get(0).tail();
            evidence.put("autocorrelation", tail.autocorrelation());
            evidence.put("effectiveRows", tail.effectiveCalls());
        }
        Bilingual origin = analyst.table().hasForks()
                ? new Bilingual("One process only", "仅有一个进程")
                : new Bilingual("No --fork, so all rows count as one process", "未指定 --fork，所有行视为同一进程");
        found.add(
                Kind.ONE_FORK,
                Severity.NOTE,
                evidence,
                new Bilingual(
                        origin.en()
                                + ": intervals are within it, and tell nothing about what another process would give.",
                        origin.zh() + "：置信区间仅反映进程内的波动，不能说明另一个进程会得到什么结果。"),
                analyst.table().origin().isPresent() ? REPEAT_THE_TOOL : REPEAT);
    }

    private void outliers(double[] ascending) {
        double median = Quantiles.median(ascending);
        double reach = OUTLYING * (Quantiles.r7(ascending, 0.9) - Quantiles.r7(ascending, 0.1));
        long outlying = ascending.length < SteadyState.SMALLEST_COUNT
                ? 0
                : Arrays.stream(ascending)
                        .filter(value -> Math.abs(value - median) > reach)
                        .count();
        if (reach == 0 || outlying == 0) {
            return;
        }
        double largest = ascending[ascending.length - 1];
        found.add(
                Kind.OUTLIERS,
                Severity.NOTE,
                Map.of("outlyingRows", (double) outlying, "rows", (double) ascending.length, "largest", largest),
                new Bilingual(
                        "Outliers (farther from the median than 3 · (P90 − P10)): " + outlying + " of "
                                + ascending.length + " rows, the largest " + Numbers.three(largest)
                                + "; they are kept.",
                        "离群值（与中位数相差超过 3 ·（P90 − P10））：" + ascending.length + " 行中有 " + outlying + " 行，最大值为 "
                                + Numbers.three(largest) + "；均予以保留。"),
                new Bilingual("Show a high percentile beside the median where tails matter.", "若关注尾部延迟，请同时给出高分位数。"));
    }
}
