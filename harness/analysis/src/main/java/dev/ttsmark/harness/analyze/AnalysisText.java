package dev.ttsmark.harness.analyze;

import dev.ttsmark.harness.Printable;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.stats.Tail;
import dev.ttsmark.harness.summary.LadderFit.Strength;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** An analysis for a person at a terminal. */
public final class AnalysisText {

    private static final String PROVISIONAL = "†";
    private static final String NONE = "-";

    private AnalysisText() {}

    /** @param width of the terminal in columns */
    public static void print(Analysis analysis, int width, PrintWriter out) {
        Paragraph.lines("", "", title(analysis), width).forEach(out::println);
        out.println();
        TextTable table = new TextTable(head(analysis));
        analysis.series()
                .forEach(series -> table.add(row(series, analysis.table().hasForks())));
        table.lines(width).forEach(out::println);
        if (analysis.series().stream().anyMatch(series -> !series.steady())) {
            out.println();
            out.println(PROVISIONAL + " provisional: over all rows, since no steady state is established");
        }
        FindingLines.of(analysis.series(), width).forEach(out::println);
        analysis.fit().ifPresent(fit -> fit(fit, analysis.table().value(), width, out));
    }

    private static String title(Analysis analysis) {
        int rows = analysis.series().stream().mapToInt(SeriesResult::n).sum();
        return Printable.of(analysis.table().source() + ": " + analysis.table().value()) + "; series: "
                + analysis.series().size() + ", rows: " + rows + ", [95 % interval]";
    }

    private static List<String> head(Analysis analysis) {
        List<String> head = new ArrayList<>(List.of("series", "class", "steady from", "n"));
        if (analysis.table().hasForks()) {
            head.add("forks");
        }
        head.add("median");
        high(analysis.series().get(0)).forEach(tail -> head.add("p" + Math.round(tail.share() * 100)));
        return head;
    }

    private static List<String> row(SeriesResult series, boolean hasForks) {
        List<String> row = new ArrayList<>();
        row.add(Printable.of(series.name()));
        row.add(series.label());
        row.add(series.steadyFrom().isPresent() ? "" + series.steadyFrom().getAsInt() : NONE);
        row.add("" + series.n());
        if (hasForks) {
            row.add("" + series.processes());
        }
        row.add(figure(series.median()) + (series.steady() ? "" : PROVISIONAL));
        high(series).forEach(tail -> row.add(tail(tail)));
        return row;
    }

    /** Percentiles above the median, which has a column of its own. */
    private static List<Tail> high(SeriesResult series) {
        return series.percentiles().stream().filter(tail -> tail.share() > 0.5).toList();
    }

    private static String tail(Tail tail) {
        return tail.value()
                .map(value -> figure(new Figure(value, tail.interval())))
                .orElse("n < " + tail.neededCalls());
    }

    private static String figure(Figure figure) {
        String interval = Numbers.interval(figure.interval());
        return Numbers.three(figure.value()) + (interval.isEmpty() ? "" : " " + interval);
    }

    private static void fit(TableFit fit, String value, int width, PrintWriter out) {
        String over = Printable.of(fit.over());
        out.println();
        Paragraph.lines("", "", Printable.of(value) + " = fixed + marginal · " + over, width)
                .forEach(out::println);
        if (!fit.lines().isEmpty()) {
            out.println();
            TextTable table = new TextTable(
                    List.of("line", "fixed", "marginal", "half fixed at", "lengths", "range", "worst residual"));
            fit.lines().forEach(line -> table.add(row(line)));
            table.lines(width).forEach(out::println);
        }
        if (fit.lines().stream().anyMatch(line -> line.strength() != Strength.FIRM)) {
            out.println();
            out.println(PROVISIONAL + " provisional: fewer than 6 lengths");
        }
        FindingLines.plain(fit.findings(), width).forEach(out::println);
    }

    private static List<String> row(FittedLine line) {
        String mark = line.strength() == Strength.FIRM ? "" : PROVISIONAL;
        return List.of(
                line.series().map(Printable::of).orElse("all series"),
                figure(line.fixed()) + mark,
                figure(line.marginal()) + mark,
                line.halfLength().map(AnalysisText::figure).orElse(NONE),
                ""
                        + line.points().stream()
                                .mapToDouble(FittedLine.Point::length)
                                .distinct()
                                .count(),
                Numbers.three(line.shortest()) + "–" + Numbers.three(line.longest()),
                Numbers.percent(line.worstResidual()));
    }
}
