package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.summary.Conclusion.Choice;
import dev.ttsmark.harness.summary.Conclusion.Contender;
import dev.ttsmark.harness.summary.Conclusion.Use;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each configuration reaches, over the texts that all of a contest spoke. */
final class ImpactTables {

    private static final Map<Use, Metric> CONTESTS = Map.of(
            Use.LOWEST_TTFB, Metrics.TTFB_S, Use.LOWEST_RTF, Metrics.RTF, Use.LOWEST_MEMORY, Metrics.RSS_PEAK_BYTES);

    private ImpactTables() {}

    static List<Block> of(Material m) {
        Table.Builder table = Table.builder(m.say("impact.table"), m.weightsTag())
                .text(m.say("column.metric"))
                .text(m.say("column.language"))
                .text(m.say("column.configuration"))
                .number(m.say("column.value"))
                .number(m.say("column.over-best"));
        EstimateCells figures = new EstimateCells(m, table);
        for (Choice choice : m.summary().conclusion().choices()) {
            Metric metric = CONTESTS.get(choice.use());
            if (metric != null) {
                choice.contenders().stream()
                        .filter(contender -> contender.value().isPresent())
                        .forEach(contender -> row(m, table, figures, choice, metric, contender));
            }
        }
        return table.isEmpty() ? List.of() : List.of(table.build());
    }

    private static void row(
            Material m, Table.Builder table, EstimateCells figures, Choice choice, Metric metric, Contender contender) {
        table.group(choice)
                .row(
                        TableCell.of(OptimizationChapter.head(m, metric)),
                        TableCell.of(choice.language().map(m.words()::language).orElse(Phrase.plain("–"))),
                        m.head(choice.run(), contender.configuration()),
                        figures.of(
                                choice.run(), contender.configuration(), Optional.empty(), metric, contender.value()),
                        contender.overWinner().isEmpty()
                                ? TableCell.of(Phrase.plain("1"))
                                : ChangeWords.cell(m, metric, contender.overWinner()));
    }
}
