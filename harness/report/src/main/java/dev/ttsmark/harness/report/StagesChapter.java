package dev.ttsmark.harness.report;

import dev.ttsmark.engine.Stage;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.report.Document.Section;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.CellSummary;
import dev.ttsmark.harness.summary.StageShare;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the time went, for the shortest and the longest text of each configuration and language. */
final class StagesChapter implements Chapter {

    private static final double MILLIS = 1e3;

    @Override
    public Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        for (String language : m.languages()) {
            List<CellSummary> cells = ends(m, language);
            if (!cells.isEmpty()) {
                blocks.add(table(m, language, cells));
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Paragraph(m.say("stages.nothing")));
        } else {
            blocks.add(0, new Block.Paragraph(m.say("stages.how")));
        }
        return new Section("stages", m.say("stages.heading"), blocks);
    }

    private static List<CellSummary> ends(Material m, String language) {
        List<CellSummary> ends = new ArrayList<>();
        m.summary().configurations().forEach(c -> {
            List<CellSummary> cells = m.cells(language).stream()
                    .filter(cell ->
                            cell.run().equals(c.run()) && cell.configuration().equals(c.name()))
                    .filter(cell -> !cell.stages().isEmpty())
                    .sorted(Comparator.comparingInt(CellSummary::characters).thenComparing(CellSummary::utterance))
                    .toList();
            if (!cells.isEmpty()) {
                ends.add(cells.get(0));
            }
            if (cells.size() > 1) {
                ends.add(cells.get(cells.size() - 1));
            }
        });
        return ends;
    }

    private static Table table(Material m, String language, List<CellSummary> cells) {
        Table.Builder table = Table.builder(m.say("stages.table", m.words().language(language)), m.weightsTag())
                .text(m.say("column.configuration"))
                .text(m.say("column.text"))
                .text(m.say("column.share"));
        for (Stage stage : Stage.values()) {
            table.number(m.words().head(Metrics.of(stage), "ms"), css(stage));
        }
        for (CellSummary cell : cells) {
            List<TableCell> row = new ArrayList<>(List.of(
                    m.head(cell.run(), cell.configuration()),
                    TableCell.of(cell.utterance()).look(TableCell.Look.NAME),
                    TableCell.of(largest(m, cell)).look(TableCell.Look.MUTED).bar(bar(cell))));
            for (Stage stage : Stage.values()) {
                row.add(millis(share(cell, stage).map(StageShare::seconds)));
            }
            table.group(cell.run() + " " + cell.configuration()).row(row.toArray(TableCell[]::new));
        }
        return table.build();
    }

    private static TableCell millis(Optional<Estimate> seconds) {
        return seconds.map(e -> TableCell.of(Numbers.three(e.value() * MILLIS))
                        .detail(e.interval()
                                .map(i -> Numbers.interval(i, end -> Numbers.three(end * MILLIS)))
                                .orElse("")))
                .orElseGet(() -> TableCell.of("–").look(TableCell.Look.MUTED));
    }

    /** The stage that takes most of the time, for readers without drawings. */
    private static Phrase largest(Material m, CellSummary cell) {
        return cell.stages().stream()
                .max(Comparator.comparingDouble(StageShare::share))
                .map(s -> m.say(
                        "stages.largest", m.words().of(Metrics.of(s.stage()).label()), Numbers.percent(s.share())))
                .orElse(Phrase.NONE);
    }

    private static List<TableCell.Segment> bar(CellSummary cell) {
        List<TableCell.Segment> segments = new ArrayList<>();
        double at = 0;
        for (Stage stage : Stage.values()) {
            double share = share(cell, stage).map(StageShare::share).orElse(0.0);
            double width = Math.max(0, Math.min(share * 100, 100 - at));
            if (width > 0) {
                segments.add(new TableCell.Segment(
                        coordinate(at), coordinate(width), css(stage), stage + " " + Numbers.percent(share)));
            }
            at += width;
        }
        return segments;
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String css(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<StageShare> share(CellSummary cell, Stage stage) {
        return cell.stages().stream().filter(s -> s.stage() == stage).findFirst();
    }
}
