package dev.ttsmark.harness.report;

import dev.ttsmark.harness.report.Document.Section;
import java.util.List;

/** Every finding, those included that change no decision. */
final class NotesChapter implements Chapter {

    @Override
    public Section write(Material m) {
        List<Block> blocks = FindingsTable.of(m, m.summary().findings())
                .<List<Block>>map(List::of)
                .orElseGet(() -> List.of(new Block.Paragraph(m.say("findings.nothing"))));
        return new Section("all-findings", m.say("findings.all-heading"), blocks);
    }
}
