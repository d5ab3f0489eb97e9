package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.report.Document.Section;
import dev.ttsmark.harness.summary.CellSummary;
import dev.ttsmark.harness.summary.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What steady-state figures rest on: tails, calls, and what the calls settled at. */
final class EvidenceChapter implements Chapter {

    @Override
    public Section write(Material m) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(m.say("evidence.how"))));
        for (String language : m.languages()) {
            List<CellSummary> cells = m.cells(language).stream()
                    .filter(cell -> cell.headline().calls() > 0)
                    .sorted(Texts.BY_LENGTH)
                    .toList();
            if (!cells.isEmpty()) {
                blocks.add(table(m, language, cells));
                SteadyWords.tooShort(m, cells).ifPresent(blocks::add);
            }
        }
        return new Section("evidence", m.say("evidence.heading"), blocks);
    }

    private static Table table(Material m, String language, List<CellSummary> cells) {
        Table.Builder table = Table.builder(m.say("evidence.table", m.words().language(language)), m.weightsTag())
                .text(m.say("column.configuration"))
                .text(m.say("column.text"))
                .number(m.say("column.total-p95"))
                .number(m.say("column.calls"))
                .text(m.say("column.steady"));
        EstimateCells figures = new EstimateCells(m, table);
        TableCell none = TableCell.of("–").look(TableCell.Look.MUTED);
        for (CellSummary cell : cells) {
            Optional<Measured> total =
                    Optional.ofNullable(cell.headline().metrics().get(Metrics.TOTAL_S.id()));
            table.group(cell.utterance())
                    .row(
                            m.head(cell.run(), cell.configuration()),
                            TableCell.of(cell.utterance()).look(TableCell.Look.NAME),
                            total.map(measured -> figures.tail(cell, measured.p95()))
                                    .orElse(none),
                            TableCell.of(cell.headline().calls() + "\u00a0("
                                    + cell.headline().rounds() + ")"),
                            total.isPresent() ? new SteadyWords(m).cell(SteadyWords.of(m, cell)) : none);
        }
        return table.build();
    }
}
