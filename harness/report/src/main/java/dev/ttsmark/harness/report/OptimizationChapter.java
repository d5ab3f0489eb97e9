package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.report.Document.Section;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.TargetResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Metric, target, before, after, improvement, met; then what each configuration reaches. */
final class OptimizationChapter implements Chapter {

    @Override
    public Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        if (m.summary().changes().isEmpty()) {
            blocks.add(new Block.Paragraph(m.say("optimization.no-pair")));
        } else {
            blocks.add(new Block.Paragraph(m.say("optimization.how")));
            blocks.addAll(ChangeTables.of(m));
        }
        if (m.summary().targets().isEmpty()) {
            blocks.add(new Block.Paragraph(m.say("optimization.no-target")));
        } else {
            blocks.add(targets(m));
        }
        blocks.addAll(ImpactTables.of(m));
        return new Section("optimization", m.say("optimization.heading"), blocks);
    }

    /** Every target against the worst text of every configuration. */
    private static Table targets(Material m) {
        Table.Builder table = Table.builder(m.say("optimization.targets"), m.weightsTag())
                .text(m.say("column.configuration"))
                .text(m.say("column.metric"))
                .number(m.say("column.target"))
                .number(m.say("column.worst"))
                .text(m.say("column.worst-text"))
                .text(m.say("column.met"));
        EstimateCells figures = new EstimateCells(m, table);
        for (TargetResult target : m.summary().targets()) {
            Metric metric = Metrics.require(target.metric());
            table.row(
                    m.head(target.run(), target.configuration()),
                    TableCell.of(head(m, metric)),
                    limit(target),
                    figures.of(target.run(), target.configuration(), target.utterance(), metric, target.reached()),
                    TableCell.of(target.utterance().orElse("–")).look(TableCell.Look.NAME),
                    met(m, target));
        }
        return table.build();
    }

    static TableCell limit(TargetResult target) {
        Metric metric = Metrics.require(target.metric());
        String sign = metric.better() == Metric.Better.HIGHER ? "≥\u00a0" : "≤\u00a0";
        return TableCell.of(sign + writer(metric).apply(target.target()));
    }

    static TableCell met(Material m, TargetResult target) {
        Phrase doubt = target.conclusive() || target.met() == TargetResult.Met.NOT_MEASURED
                ? Phrase.NONE
                : m.say("optimization.not-conclusive");
        TableCell.Look look =
                switch (target.met()) {
                    case MET -> TableCell.Look.GOOD;
                    case NOT_MET -> TableCell.Look.BAD;
                    case NOT_MEASURED -> TableCell.Look.MUTED;
                };
        return TableCell.of(m.say("met." + target.met().name())).detail(doubt).look(look);
    }

    static Phrase head(Material m, Metric metric) {
        return head(m.words(), metric);
    }

    static Phrase head(Words words, Metric metric) {
        return metric.unit() == Metric.Unit.BYTES ? words.head(metric, "MiB") : words.head(metric);
    }

    /** What one of the unit in heads is in the metric's own. */
    static double scale(Metric metric) {
        return metric.unit() == Metric.Unit.BYTES ? 1 << 20 : 1;
    }

    static DoubleFunction<String> writer(Metric metric) {
        return metric.unit() == Metric.Unit.BYTES ? Numbers::mebibytes : Numbers::three;
    }
}
