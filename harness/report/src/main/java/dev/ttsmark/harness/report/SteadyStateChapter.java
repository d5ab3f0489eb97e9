package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.report.Document.Section;
import dev.ttsmark.harness.summary.CellSummary;
import dev.ttsmark.harness.summary.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Total, TTFB and RTF per text and engine; one table a language, texts side by side over the engines. */
final class SteadyStateChapter implements Chapter {

    @Override
    public Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        if (m.summary().cells().stream().noneMatch(cell -> cell.headline().calls() > 0)) {
            blocks.add(new Block.Paragraph(m.say("steady.nothing")));
        } else {
            blocks.add(new Block.Paragraph(m.say("steady.how")));
            m.languages().forEach(language -> language(m, language, blocks));
        }
        return new Section("steady-state", m.say("steady.heading"), blocks);
    }

    private static void language(Material m, String language, List<Block> blocks) {
        List<CellSummary> cells =
                m.cells(language).stream().sorted(Texts.BY_LENGTH).toList();
        if (cells.stream().allMatch(cell -> cell.headline().calls() == 0)) {
            blocks.add(new Block.Paragraph(
                    m.say("steady.language-nothing", m.words().language(language))));
            return;
        }
        blocks.add(table(m, language, cells));
        blocks.addAll(RegimeTable.of(m, language, cells));
    }

    private static Table table(Material m, String language, List<CellSummary> cells) {
        Table.Builder table = Table.builder(m.say("steady.table", m.words().language(language)), m.weightsTag())
                .text(m.say("column.configuration"))
                .number(m.say("column.characters"))
                .number(m.words().head(Metrics.TOTAL_S))
                .number(m.words().head(Metrics.TTFB_S))
                .number(m.words().head(Metrics.RTF))
                .extra(m.words().head(Metrics.AUDIO_S))
                .extra(m.say("column.calls"));
        EstimateCells figures = new EstimateCells(m, table);
        for (CellSummary cell : cells) {
            table.group(cell.utterance()).row(row(m, cell, figures));
        }
        return table.build();
    }

    private static TableCell[] row(Material m, CellSummary cell, EstimateCells figures) {
        Optional<Measured> total = Optional.ofNullable(cell.headline().metrics().get(Metrics.TOTAL_S.id()));
        // Where nothing was measured, one cell says so for its row.
        TableCell none = TableCell.of("–").look(TableCell.Look.MUTED);
        return new TableCell[] {
            m.head(cell.run(), cell.configuration()),
            TableCell.of("" + cell.characters()).detail(cell.utterance()).look(TableCell.Look.NAME),
            figures.seen(cell, Metrics.TOTAL_S),
            total.isPresent() ? figures.ttfb(cell) : none,
            total.isPresent() ? figures.seen(cell, Metrics.RTF) : none,
            cell.estimate(Metrics.AUDIO_S.id())
                    .map(audio -> figures.of(Optional.of(audio)))
                    .orElse(none),
            TableCell.of(cell.headline().calls() + "\u00a0(" + cell.headline().rounds() + ")")
        };
    }
}
