package dev.ttsmark.harness.report;

import java.util.List;

/** A part of a section, formatted to the last digit: templates place it and compute nothing. */
public sealed interface Block
        permits Block.Paragraph, Block.Labelled, Block.Bullets, Block.Code, Block.Headline, Table, Figure, Players {

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

    /**
     * The sentence that a page exists for.
     *
     * @param others the same question answered for other languages or runs
     * @param because what it rests on and what stands against it, each behind its name
     */
    record Headline(Phrase question, Phrase answer, List<Phrase> others, List<Reason> because) implements Block {
        public Headline {
            others = List.copyOf(others);
            because = List.copyOf(because);
        }
    }

    /** A text behind its name. */
    record Reason(Phrase label, Phrase text) {}

    /** Lines to be copied as they are. */
    record Code(List<String> lines) implements Block {

        /** Splits at any line break. */
        public static Code of(String text) {
            return new Code(text.lines().toList());
        }
    }
}
