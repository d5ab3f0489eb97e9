package dev.ttsmark.harness.report;

import dev.ttsmark.harness.report.Document.Section;
import dev.ttsmark.harness.summary.Finding;
import java.util.ArrayList;
import java.util.List;

/** What a reader must know before believing a figure; the appendix has the notes that change no decision. */
final class FindingsChapter implements Chapter {

    @Override
    public Section write(Material m) {
        List<Finding> grave =
                m.summary().findings().stream().filter(FindingsChapter::matters).toList();
        List<Block> blocks = new ArrayList<>();
        FindingsTable.of(m, grave)
                .ifPresentOrElse(
                        table -> {
                            blocks.add(new Block.Paragraph(m.say("findings.how")));
                            blocks.add(table);
                        },
                        () -> blocks.add(new Block.Paragraph(m.say("findings.none-grave"))));
        int others = m.summary().findings().size() - grave.size();
        if (others > 0) {
            blocks.add(new Block.Paragraph(m.say("findings.others", "" + others)));
        }
        return new Section("findings", m.say("findings.heading"), blocks);
    }

    /** Weights are named at the head of the page and by a mark on every table. */
    private static boolean matters(Finding finding) {
        return finding.severity() != Finding.Severity.NOTE && finding.kind() != Finding.Kind.STAND_IN_WEIGHTS;
    }
}
