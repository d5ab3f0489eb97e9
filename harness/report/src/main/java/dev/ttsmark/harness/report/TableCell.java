package dev.ttsmark.harness.report;

import java.util.List;
import java.util.Locale;

/**
 * A cell of a table.
 *
 * @param detail what stands smaller behind the text, for example an interval
 * @param mark refers to a note below the table; empty for none
 * @param bar segments drawn across the cell, for HTML alone; empty for none
 */
public record TableCell(Phrase text, Phrase detail, String mark, Look look, List<Segment> bar) {

    public TableCell {
        bar = List.copyOf(bar);
    }

    /** How a cell looks. */
    public enum Look {
        PLAIN,
        /** An identifier on one line. */
        NAME,
        STRONG,
        CODE,
        MUTED,
        PROVISIONAL,
        GOOD,
        BAD;

        /** Class in the style sheet. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A part of a bar that is 100 wide.
     *
     * @param css class of its colour
     */
    public record Segment(String x, String width, String css, String title) {}

    static TableCell of(Phrase text) {
        return new TableCell(text, Phrase.NONE, "", Look.PLAIN, List.of());
    }

    static TableCell of(String text) {
        return of(Phrase.plain(text));
    }

    TableCell detail(String text) {
        return detail(Phrase.plain(text));
    }

    TableCell detail(Phrase text) {
        return new TableCell(this.text, text, mark, look, bar);
    }

    /** Marks add up: a figure can be provisional and equal to another by construction. */
    TableCell mark(String more) {
        return new TableCell(text, detail, mark + more, look, bar);
    }

    /** What the column's head says already. */
    TableCell without(String said) {
        String left = mark.replace(said, "");
        return new TableCell(
                text,
                detail,
                left,
                look == Look.PROVISIONAL && !left.contains(FigureCells.INVALID) ? Look.PLAIN : look,
                bar);
    }

    TableCell look(Look other) {
        return new TableCell(text, detail, mark, other, bar);
    }

    TableCell bar(List<Segment> segments) {
        return new TableCell(text, detail, mark, look, segments);
    }
}
