package dev.ttsmark.harness.analyze;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.Finding;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fixed and marginal cost: value = fixed + marginal · length. Where series hold several lengths, each has a line of its
 * own; otherwise every series is a point of one line.
 *
 * @param over the column of lengths
 * @param lines empty where there are too few lengths
 */
public record TableFit(String over, List<FittedLine> lines, List<Finding> findings) {

    private static final int FEWEST_LENGTHS = 3;
    private static final int MOST_LENGTHS = 1000;

    static TableFit of(String over, List<SeriesAnalyst> analysts) {
        Found found = new Found();
        List<FittedLine> lines = new ArrayList<>();
        boolean mixed = analysts.stream().anyMatch(SeriesAnalyst::isMixed);
        if (mixed) {
            analysts.forEach(analyst -> line(Optional.of(analyst.series().name()), List.of(analyst), found)
                    .ifPresent(lines::add));
        } else {
            line(Optional.empty(), analysts, found).ifPresent(lines::add);
        }
        return new TableFit(over, List.copyOf(lines), found.sorted());
    }

    private static Optional<FittedLine> line(Optional<String> series, List<SeriesAnalyst> analysts, Found found) {
        List<FittedLine.Step> steps = analysts.stream()
                .flatMap(analyst -> analyst.parts().stream()
                        .map(part -> new FittedLine.Step(analyst.series().name(), part)))
                .toList();
        int lengths = FittedLine.lengths(steps);
        if (lengths < FEWEST_LENGTHS) {
            tooFew(series, lengths, found);
            return Optional.empty();
        }
        if (lengths > MOST_LENGTHS) {
            tooMany(series, lengths, found);
            return Optional.empty();
        }
        FittedLine line = FittedLine.of(series, steps);
        if (!line.straight()) {
            bent(line, found);
        }
        return Optional.of(line);
    }

    private static void tooFew(Optional<String> series, int lengths, Found found) {
        found.add(
                Kind.TOO_FEW,
                Severity.NOTE,
                Map.of("lengths", (double) lengths),
                new Bilingual(
                        of(series) + "A line takes 3 lengths, better 6; there are " + lengths + ".",
                        of(series) + "拟合直线至少需要 3 种长度，最好 6 种；这里只有 " + lengths + " 种。"),
                new Bilingual("Measure more lengths.", "请测量更多长度。"));
    }

    private static void tooMany(Optional<String> series, int lengths, Found found) {
        found.add(
                Kind.LENGTHS_MIXED,
                Severity.WARNING,
                Map.of("lengths", (double) lengths),
                new Bilingual(
                        of(series) + "There are " + lengths + " lengths, more than the 1000 that a line is fitted to.",
                        of(series) + "共有 " + lengths + " 种长度，超过拟合直线的上限 1000 种。"),
                new Bilingual("Repeat fewer lengths more often.", "请减少长度种类，并增加每种长度的重复次数。"));
    }

    private static void bent(FittedLine line, Found found) {
        String worst = Numbers.percent(line.worstResidual());
        found.add(
                Kind.LINE_DOES_NOT_FIT,
                Severity.WARNING,
                Map.of("worstResidual", line.worstResidual()),
                new Bilingual(
                        of(line.series()) + "A line does not fit: a median is " + worst + " away from it, where 5 % is"
                                + " the most.",
                        of(line.series()) + "直线拟合不成立：有中位数偏离直线 " + worst + "，上限为 5%。"),
                new Bilingual(
                        "Use the medians at each length; if the file holds several engines, name them with --series and"
                                + " leave the texts out of it.",
                        "请直接使用各长度的中位数；若文件包含多个引擎，请用 --series 只指定引擎列，不指定文本列。"));
    }

    private static String of(Optional<String> series) {
        return series.map(name -> name + ": ").orElse("");
    }
}
