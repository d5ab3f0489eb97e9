package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.report.Document.Section;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.stats.steady.SteadyClass;
import dev.ttsmark.harness.summary.CellSummary;
import dev.ttsmark.harness.summary.Measured;
import dev.ttsmark.harness.summary.Memory;
import dev.ttsmark.harness.summary.Steadiness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Total, TTFB and RTF per text and engine; one table a language, texts side by side over the engines. */
final class SteadyStateChapter implements Chapter {

    private static final Comparator<CellSummary> BY_TEXT =
            Comparator.comparingInt(CellSummary::characters).thenComparing(CellSummary::utterance);

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
        List<CellSummary> cells = m.cells(language).stream().sorted(BY_TEXT).toList();
        if (cells.stream().allMatch(cell -> cell.headline().calls() == 0)) {
            blocks.add(new Block.Paragraph(
                    m.say("steady.language-nothing", m.words().language(language))));
            return;
        }
        blocks.add(table(m, language, cells));
        tooShort(m, cells).ifPresent(blocks::add);
        blocks.addAll(RegimeTable.of(m, language, cells));
    }

    private static Table table(Material m, String language, List<CellSummary> cells) {
        Table.Builder table = Table.builder(m.say("steady.table", m.words().language(language)), m.weightsTag())
                .text(m.say("column.configuration"))
                .text(m.say("column.text"))
                .number(m.say("column.characters"))
                .number(m.words().head(Metrics.TOTAL_S))
                .number(m.words().head(Metrics.TTFB_S))
                .number(m.words().head(Metrics.RTF))
                .number(m.say("column.total-p95"))
                .number(m.words().head(Metrics.AUDIO_S))
                .number(m.say("column.memory"))
                .number(m.say("column.calls"))
                .text(m.say("column.steady"));
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
            TableCell.of(cell.utterance()).look(TableCell.Look.NAME),
            TableCell.of("" + cell.characters()),
            figures.seen(cell, Metrics.TOTAL_S),
            total.isPresent() ? figures.ttfb(cell) : none,
            total.isPresent() ? figures.seen(cell, Metrics.RTF) : none,
            total.map(measured -> figures.tail(cell, measured.p95())).orElse(none),
            cell.estimate(Metrics.AUDIO_S.id())
                    .map(audio -> figures.of(Optional.of(audio)))
                    .orElse(none),
            figures.of(peak(m, cell), Numbers::mebibytes),
            TableCell.of(cell.headline().calls() + "\u00a0(" + cell.headline().rounds() + ")"),
            total.isPresent() ? new SteadyWords(m).cell(steadiness(m, cell)) : none
        };
    }

    private static Optional<Estimate> peak(Material m, CellSummary cell) {
        return m.memory(cell.run(), cell.configuration()).flatMap(Memory::peakBytes);
    }

    private static Steadiness steadiness(Material m, CellSummary cell) {
        return m.configuration(cell.run(), cell.configuration()).orElseThrow().steadiness();
    }

    /** What was seen of rounds that are too short to tell more. */
    private static Optional<Block> tooShort(Material m, List<CellSummary> cells) {
        List<Steadiness> tooShort = cells.stream()
                .filter(cell -> cell.headline().calls() > 0)
                .map(cell -> steadiness(m, cell))
                .distinct()
                .filter(steadiness -> steadiness.kind() == SteadyClass.INSUFFICIENT)
                .toList();
        if (tooShort.isEmpty()) {
            return Optional.empty();
        }
        int shortest = tooShort.stream()
                .mapToInt(Steadiness::shortestSeriesCalls)
                .min()
                .orElseThrow();
        int series = tooShort.stream().mapToInt(Steadiness::series).sum();
        int trending = tooShort.stream().mapToInt(Steadiness::trendingSeries).sum();
        Phrase seen = trending == 0
                ? m.say("steady.too-short", "" + shortest)
                : m.say("steady.too-short-trend", "" + shortest, "" + trending, "" + series);
        return Optional.of(new Block.Paragraph(seen));
    }
}
