package dev.ttsmark.harness.report;

import java.util.List;

/**
 * A report, ready for its templates.
 *
 * @param languages BCP 47 tags, main one first; a page with several has a switch between them
 * @param subtitle one line below the title
 * @param banner what a reader must know before any figure; empty for nothing
 * @param runningHead on top of every printed page; empty for nothing
 * @param answer what stands before the table of contents
 * @param legend what marks in tables mean, where tables leave that to the page
 * @param appendix sections that are folded until they are asked for
 * @param made which program wrote it
 */
public record Document(
        List<String> languages,
        Phrase title,
        Phrase subtitle,
        List<Phrase> banner,
        Phrase runningHead,
        List<Block> answer,
        List<Table.Note> legend,
        List<Section> sections,
        List<Section> appendix,
        Phrase made) {

    /** Without an answer before its sections, and without an appendix. */
    Document(
            List<String> languages,
            Phrase title,
            Phrase subtitle,
            List<Phrase> banner,
            Phrase runningHead,
            List<Section> sections,
            Phrase made) {
        this(languages, title, subtitle, banner, runningHead, List.of(), List.of(), sections, List.of(), made);
    }

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
