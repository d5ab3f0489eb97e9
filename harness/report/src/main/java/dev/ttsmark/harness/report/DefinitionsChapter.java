package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.report.Document.Section;
import java.util.List;
import java.util.Locale;

/** What each metric means, from the metrics themselves. */
final class DefinitionsChapter implements Chapter {

    @Override
    public Section write(Material m) {
        Table.Builder table = Table.builder(m.say("definitions.table"), Phrase.NONE)
                .text(m.say("column.metric"))
                .text(m.say("column.definition"))
                .text(m.say("column.unit"))
                .text(m.say("column.better"));
        for (Metric metric : Metrics.ALL) {
            table.row(
                    TableCell.of(m.words().of(metric.label()))
                            .look(TableCell.Look.STRONG)
                            .detail(metric.id()),
                    TableCell.of(m.words().of(metric.definition())),
                    TableCell.of(
                            metric.unit().symbol().isEmpty()
                                    ? "–"
                                    : metric.unit().symbol()),
                    TableCell.of(m.say("better." + metric.better().name().toLowerCase(Locale.ROOT))));
        }
        return new Section(
                "definitions",
                m.say("definitions.heading"),
                List.of(
                        table.build(),
                        new Block.Bullets(List.of(
                                m.say("definitions.estimate"),
                                m.say("definitions.percentile"),
                                m.say("definitions.batch")))));
    }
}
