package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Environment;
import dev.ttsmark.harness.report.Document.Section;
import dev.ttsmark.harness.summary.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** How to repeat the runs and this report, and by which files. */
final class ReproduceChapter implements Chapter {

    @Override
    public Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        for (RunSummary.Run run : m.summary().runs()) {
            blocks.add(new Block.Paragraph(m.say(
                    "reproduce.run",
                    run.id(),
                    run.environment().ttsmarkCommit(),
                    Long.toString(run.design().seed()))));
            blocks.add(Block.Code.of(run.environment().command()));
        }
        models(m).ifPresent(blocks::add);
        blocks.add(new Block.Paragraph(m.say("reproduce.report")));
        blocks.add(Block.Code.of(m.rewriting().command()));
        blocks.add(
                new Block.Paragraph(m.say(m.rewriting().besideItsRun() ? "reproduce.files" : "reproduce.files-apart")));
        return new Section("reproduce", m.say("reproduce.heading"), blocks);
    }

    private static java.util.Optional<Block> models(Material m) {
        Table.Builder table = Table.builder(m.say("reproduce.models"), Phrase.NONE)
                .text(m.say("column.configuration"))
                .text(m.say("column.model"))
                .text(m.say("column.weights"))
                .text(m.say("column.sha256"));
        for (RunSummary.Run run : m.summary().runs()) {
            new TreeMap<>(run.environment().models()).forEach((name, use) -> row(m, table, run.id(), name, use));
        }
        return table.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(table.build());
    }

    private static void row(Material m, Table.Builder table, String run, String name, Environment.ModelUse use) {
        TableCell none = TableCell.of("–").look(TableCell.Look.MUTED);
        table.row(
                m.head(run, name),
                use.id().isEmpty() ? none : TableCell.of(use.id()),
                use.weights().isEmpty() ? none : TableCell.of(use.weights()),
                use.sha256().isEmpty() ? none : TableCell.of(use.sha256()).look(TableCell.Look.CODE));
    }
}
