package dev.ttsmark.harness.report;

import dev.ttsmark.harness.history.Trend;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.plan.ReportLanguage;
import dev.ttsmark.harness.report.Document.Section;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.stats.Quantiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes how figures went on from run to run: {@code history.html} and {@code history.md}. */
public final class HistoryReport {

    private static final String DAY = "T.*";

    private final List<Trend> trends;
    private final Words words;

    private HistoryReport(List<Trend> trends, Words words) {
        this.trends = trends;
        this.words = words;
    }

    /** @param trends at least one */
    public static void write(List<Trend> trends, Path folder, ReportLanguage language) throws IOException {
        HistoryReport report = new HistoryReport(trends, Words.in(language));
        Document document = report.document();
        Renderer renderer = new Renderer();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("history.html"), renderer.html(document, report.words.say("contents")));
        Files.writeString(folder.resolve("history.md"), renderer.markdown(document));
    }

    private Document document() {
        long runs = trends.stream()
                .flatMap(trend -> trend.points().stream())
                .map(point -> point.run() + point.measuredAt())
                .distinct()
                .count();
        return new Document(
                words.languages(),
                words.say("history.title"),
                words.say("history.subtitle", "" + runs, "" + trends.size()),
                List.of(),
                Phrase.NONE,
                List.of(alerts(), levels()),
                words.say("history.made"));
    }

    private Section alerts() {
        List<Phrase> alerts = new ArrayList<>();
        for (Trend trend : trends) {
            trend.alert()
                    .ifPresent(change -> alerts.add(words.say(
                            "history.alert",
                            name(trend),
                            words.of(metric(trend).label()),
                            Numbers.three(change.after() / change.before()),
                            written(trend, change.before()),
                            written(trend, change.after()),
                            trend.points().get(change.at()).run())));
        }
        Block what = alerts.isEmpty() ? new Block.Paragraph(words.say("history.no-alert")) : new Block.Bullets(alerts);
        return new Section(
                "alerts", words.say("history.alerts"), List.of(what, new Block.Paragraph(words.say("history.how"))));
    }

    private Section levels() {
        return new Section("trends", words.say("history.trends"), List.of(table(), sparklines()));
    }

    private Table table() {
        Table.Builder table = Table.builder(words.say("history.table"), Phrase.NONE)
                .text(words.say("column.configuration"))
                .text(words.say("column.text"))
                .text(words.say("column.metric"))
                .number(words.say("history.runs"))
                .number(words.say("history.latest"))
                .number(words.say("history.level"))
                .text(words.say("history.since"));
        for (Trend trend : trends) {
            List<Trend.Change> changes = trend.changes();
            boolean changed = !changes.isEmpty();
            double level = changed ? changes.get(changes.size() - 1).after() : Quantiles.median(values(trend));
            String since = changed
                    ? trend.points().get(changes.get(changes.size() - 1).at()).run()
                    : "–";
            table.group(trend.configuration())
                    .row(
                            TableCell.of(trend.configuration())
                                    .look(TableCell.Look.STRONG)
                                    .detail(trend.machine()),
                            TableCell.of(text(trend)).look(TableCell.Look.NAME),
                            TableCell.of(OptimizationChapter.head(words, metric(trend))),
                            TableCell.of("" + trend.points().size()),
                            latest(trend, table),
                            TableCell.of(written(trend, level)),
                            TableCell.of(since)
                                    .look(trend.alert().isPresent() ? TableCell.Look.BAD : TableCell.Look.PLAIN));
        }
        return table.build();
    }

    private TableCell latest(Trend trend, Table.Builder table) {
        Trend.Point last = trend.points().get(trend.points().size() - 1);
        TableCell cell = TableCell.of(written(trend, last.value()));
        if (last.steady()) {
            return cell;
        }
        table.note("†", words.say("history.provisional"));
        return cell.mark("†").look(TableCell.Look.PROVISIONAL);
    }

    private Figure sparklines() {
        Table.Builder data = Table.builder(words.say("history.range"), Phrase.NONE)
                .text(words.say("column.configuration"))
                .text(words.say("column.text"))
                .text(words.say("column.metric"))
                .number(words.say("history.first"))
                .number(words.say("history.least"))
                .number(words.say("history.most"));
        List<Figure.Plot> plots = new ArrayList<>();
        for (Trend trend : trends) {
            double[] values = values(trend);
            data.row(
                    TableCell.of(trend.configuration()).look(TableCell.Look.STRONG),
                    TableCell.of(text(trend)).look(TableCell.Look.NAME),
                    TableCell.of(OptimizationChapter.head(words, metric(trend))),
                    TableCell.of(written(trend, values[0])),
                    TableCell.of(written(trend, Quantiles.r7(values, Double.MIN_VALUE))),
                    TableCell.of(written(trend, Quantiles.r7(values, 1))));
            plots.add(Sparkline.of(
                    trend,
                    OptimizationChapter.scale(metric(trend)),
                    Phrase.plain(name(trend) + " · " + metric(trend).id()),
                    Phrase.plain(day(trend, 0) + " – " + day(trend, values.length - 1))));
        }
        return new Figure(
                "sparklines",
                words.say("history.figure"),
                Phrase.NONE,
                plots,
                List.of(
                        new Figure.Key(
                                Sparkline.RUN,
                                Figure.Marker.CIRCLE,
                                words.say("history.key-run").joined()),
                        new Figure.Key(
                                Sparkline.CHANGE,
                                Figure.Marker.DIAMOND,
                                words.say("history.key-change").joined())),
                Optional.of(data.build()));
    }

    private static double[] values(Trend trend) {
        return trend.points().stream().mapToDouble(Trend.Point::value).toArray();
    }

    private static String day(Trend trend, int point) {
        return trend.points().get(point).measuredAt().replaceFirst(DAY, "");
    }

    private static Metric metric(Trend trend) {
        return Metrics.require(trend.metric());
    }

    private static String written(Trend trend, double value) {
        return OptimizationChapter.writer(metric(trend)).apply(value);
    }

    private static String text(Trend trend) {
        return trend.utterance().isEmpty() ? "–" : trend.utterance();
    }

    private static String name(Trend trend) {
        return trend.configuration() + (trend.utterance().isEmpty() ? "" : " · " + trend.utterance());
    }
}
