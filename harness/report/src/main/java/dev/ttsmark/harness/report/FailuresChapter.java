package dev.ttsmark.harness.report;

import dev.ttsmark.harness.report.Document.Section;
import dev.ttsmark.harness.summary.FailureGroup;
import dev.ttsmark.harness.summary.UnsupportedCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What failed, and what engines do not speak. */
final class FailuresChapter implements Chapter {

    @Override
    public Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        if (m.summary().failures().isEmpty()) {
            blocks.add(new Block.Paragraph(m.say("failures.nothing")));
        } else {
            blocks.add(failures(m));
        }
        if (m.summary().unsupported().isEmpty()) {
            blocks.add(new Block.Paragraph(m.say("unsupported.nothing")));
        } else {
            blocks.add(unsupported(m));
        }
        return new Section("failures", m.say("failures.heading"), blocks);
    }

    private static Table failures(Material m) {
        Table.Builder table = Table.builder(m.say("failures.table"), Phrase.NONE)
                .text(m.say("column.configuration"))
                .text(m.say("column.text"))
                .text(m.say("column.failure"))
                .text(m.say("column.message"))
                .number(m.say("column.count"));
        for (FailureGroup failure : m.summary().failures()) {
            table.row(
                    m.head(failure.run(), failure.configuration()),
                    failure.utterance().map(TableCell::of).orElse(TableCell.of(m.say("failures.round"))),
                    TableCell.of(failure.failure()).look(TableCell.Look.BAD),
                    TableCell.of(failure.message()),
                    TableCell.of("" + failure.count()));
        }
        return table.build();
    }

    /** One row for what an engine answers alike to all texts of a language. */
    private static Table unsupported(Material m) {
        Table.Builder table = Table.builder(m.say("unsupported.table"), Phrase.NONE)
                .text(m.say("column.configuration"))
                .text(m.say("column.language"))
                .text(m.say("column.message"))
                .number(m.say("column.texts"));
        Map<UnsupportedCell, Integer> texts = new LinkedHashMap<>();
        for (UnsupportedCell cell : m.summary().unsupported()) {
            UnsupportedCell kind =
                    new UnsupportedCell(cell.run(), cell.configuration(), "", cell.language(), cell.message());
            texts.merge(kind, 1, Integer::sum);
        }
        texts.forEach((kind, count) -> table.row(
                m.head(kind.run(), kind.configuration()),
                TableCell.of(m.words().language(kind.language())),
                TableCell.of(kind.message()),
                TableCell.of("" + count)));
        return table.build();
    }
}
