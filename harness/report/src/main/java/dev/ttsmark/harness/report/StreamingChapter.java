package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.report.Document.Section;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.CellSummary;
import dev.ttsmark.harness.summary.Delivery;
import dev.ttsmark.harness.summary.RunSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How audio arrives: on the longest text that a configuration spoke in each language, as a table and a timeline. */
final class StreamingChapter implements Chapter {

    private static final Comparator<Delivery> BY_LENGTH =
            Comparator.comparingInt(Delivery::characters).thenComparing(Delivery::utterance);

    @Override
    public Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        for (String language : m.languages()) {
            List<Delivery> longest = longest(m, language);
            if (!longest.isEmpty()) {
                blocks.add(table(m, language, longest));
                for (RunSummary.Run run : m.summary().runs()) {
                    TimelineFigure.of(m, run.id(), language).ifPresent(blocks::add);
                }
            }
        }
        blocks.add(0, new Block.Paragraph(m.say(blocks.isEmpty() ? "arrival.nothing" : "arrival.how")));
        return new Section("streaming", m.say("arrival.heading"), blocks);
    }

    private static List<Delivery> longest(Material m, String language) {
        return m.summary().configurations().stream()
                .flatMap(c -> m.summary().deliveries().stream()
                        .filter(d ->
                                d.run().equals(c.run()) && d.configuration().equals(c.name()))
                        .filter(d -> d.language().equals(language))
                        .max(BY_LENGTH)
                        .stream())
                .toList();
    }

    private static Table table(Material m, String language, List<Delivery> deliveries) {
        Table.Builder table = Table.builder(m.say("arrival.table", m.words().language(language)), m.weightsTag())
                .text(m.say("column.configuration"))
                .text(m.say("column.text"))
                .text(m.say("column.seen"))
                .number(m.say("column.chunks"))
                .number(m.say("column.ttfb-share"))
                .number(m.words().head(Metrics.TTFA_S))
                .number(m.words().head(Metrics.GAP_MAX_S))
                .number(m.say("column.wait"));
        EstimateCells figures = new EstimateCells(m, table);
        for (Delivery d : deliveries) {
            CellSummary cell = cell(m, d);
            table.row(
                    m.head(d.run(), d.configuration()),
                    TableCell.of(d.utterance()).look(TableCell.Look.NAME),
                    TableCell.of(m.say("seen." + d.seen())),
                    TableCell.of("" + d.chunks()),
                    TableCell.of(Numbers.percent(d.ttfbShare())),
                    figures.seen(cell, Metrics.TTFA_S),
                    d.chunks() > 1
                            ? figures.seen(cell, Metrics.GAP_MAX_S)
                            : TableCell.of("–").look(TableCell.Look.MUTED),
                    TableCell.of(Numbers.three(d.underrunSeconds()))
                            .detail(m.say(d.isContinuous() ? "playback.continuous" : "playback.waits")));
        }
        return table.build();
    }

    private static CellSummary cell(Material m, Delivery d) {
        return m.summary().cells().stream()
                .filter(c -> c.run().equals(d.run())
                        && c.configuration().equals(d.configuration())
                        && c.utterance().equals(d.utterance()))
                .findFirst()
                .orElseThrow();
    }
}
