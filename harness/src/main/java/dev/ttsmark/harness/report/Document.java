package dev.ttsmark.harness.report;

import java.util.List;

/**
 * A report, ready for its templates.
 *
 * @param languages BCP 47 tags, main one first
 * @param subtitle one line below the title
 * @param banner what a reader must know before any figure; empty for nothing
 * @param runningHead on top of every printed page; empty for nothing
 * @param made which program wrote it
 */
public record Document(
        List<String> languages,
        Phrase title,
        Phrase subtitle,
        List<Phrase> banner,
        Phrase runningHead,
        List<Section> sections,
        Phrase made) {

    /** A chapter with at least one block. */
    public record Section(String id, Phrase heading, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
            if (blocks.isEmpty()) {
                throw new IllegalArgumentException("an empty section says nothing: " + id);
            }
        }
    }
}
