package dev.ttsmark.harness.report;

import java.util.List;

/** A part of a section, formatted to the last digit: templates place it and compute nothing. */
public sealed interface Block
        permits Block.Paragraph, Block.Labelled, Block.Bullets, Block.Code, Table, Figure, Players {

    /** Selects the macro that writes it: the class name in lower case. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    /** A run of sentences. */
    record Paragraph(Phrase text) implements Block {}

    /** An enumeration that is the same in every language, behind its name. */
    record Labelled(Phrase label, String text) implements Block {}

    /** Points of equal rank. */
    record Bullets(List<Phrase> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** Lines to be copied as they are. */
    record Code(List<String> lines) implements Block {

        /** Splits at any line break. */
        public static Code of(String text) {
            return new Code(text.lines().toList());
        }
    }
}
