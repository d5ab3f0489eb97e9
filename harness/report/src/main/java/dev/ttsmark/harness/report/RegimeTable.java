package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.CellSummary;
import dev.ttsmark.harness.summary.LengthChange;
import dev.ttsmark.harness.summary.Measured;
import dev.ttsmark.harness.summary.RunSummary;
import dev.ttsmark.harness.summary.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Both regimes side by side, for configurations whose calls in one cannot be taken for calls in the other. */
final class RegimeTable {

    private static final double MILLISECOND = 1e-3;

    private RegimeTable() {}

    /** Nothing where all regimes agree, or only one was measured. */
    static List<Block> of(Material m, String language, List<CellSummary> cells) {
        List<CellSummary> apart = cells.stream()
                .filter(cell -> configuration(m, cell).regime().isPresent())
                .filter(cell -> cell.changing().calls() > 0 && cell.same().calls() > 0)
                .toList();
        if (apart.isEmpty()) {
            return List.of();
        }
        Table.Builder table = Table.builder(m.say("regime.table", m.words().language(language)), m.weightsTag())
                .text(m.say("column.configuration"))
                .text(m.say("column.text"))
                .number(m.say("column.changing"))
                .number(m.say("column.same"));
        EstimateCells figures = new EstimateCells(m, table);
        for (CellSummary cell : apart) {
            table.group(cell.utterance())
                    .row(
                            m.head(cell.run(), cell.configuration()),
                            TableCell.of(cell.utterance()).look(TableCell.Look.NAME),
                            figures.ofText(cell, Metrics.TOTAL_S, total(cell.changing())),
                            figures.ofText(cell, Metrics.TOTAL_S, total(cell.same())));
        }
        List<Phrase> costs = apart.stream()
                .map(cell -> configuration(m, cell))
                .distinct()
                .flatMap(c -> c.lengthChange().stream().map(change -> cost(m, c, change)))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(m.say("regime.how")));
        blocks.add(table.build());
        blocks.add(new Block.Bullets(costs));
        return blocks;
    }

    private static RunSummary.Configuration configuration(Material m, CellSummary cell) {
        return m.configuration(cell.run(), cell.configuration()).orElseThrow();
    }

    private static Optional<Estimate> total(Series series) {
        return Optional.ofNullable(series.metrics().get(Metrics.TOTAL_S.id())).map(Measured::estimate);
    }

    private static Phrase cost(Material m, RunSummary.Configuration c, LengthChange change) {
        String interval =
                change.interval().map(i -> Numbers.interval(i, MILLISECOND)).orElse("");
        return m.say("regime.cost", m.name(c.run(), c.name()), Numbers.three(change.seconds() / MILLISECOND), interval);
    }
}
