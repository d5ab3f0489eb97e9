package dev.ttsmark.harness.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table with at least one row.
 *
 * @param tag says over which weights the figures were measured; empty where that needs no saying
 * @param notes what the marks in its cells mean
 */
public record Table(Phrase caption, Phrase tag, List<Column> columns, List<Row> rows, List<Note> notes)
        implements Block {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("an empty table says nothing: " + caption.joined());
        }
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.cells().size() + " cells under " + columns.size() + " heads: " + caption.joined());
            }
        }
    }

    /**
     * @param numeric aligned to the right
     * @param swatch class of the colour that stands for this column in bars; empty for none
     * @param extra what a narrow screen leaves out
     * @param mark refers to a note and holds for every cell below; empty for none
     */
    public record Column(Phrase head, boolean numeric, String swatch, boolean extra, String mark) {

        Column mark(String all) {
            return new Column(head, numeric, swatch, extra, all);
        }
    }

    /** @param first whether a new group begins here */
    public record Row(List<TableCell> cells, boolean first) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** @param mark as it stands in the cells, for example † */
    public record Note(String mark, Phrase text) {}

    /** Columns that a narrow screen can show side by side. */
    private static final int NARROW = 3;

    /** Columns of numbers, and the head of the row, that it can show in small type. */
    private static final int COMPACT = 5;

    /** How a narrow screen shows it: as it is, small and without its extra columns, or each row as a card. */
    public String narrow() {
        boolean figures = columns.size() <= COMPACT && columns.stream().skip(1).allMatch(Column::numeric);
        if (figures || columns.stream().anyMatch(Column::extra)) {
            return "fewer";
        }
        return columns.size() > NARROW ? "cards" : "whole";
    }

    /** Builds a table row by row. */
    static Builder builder(Phrase caption, Phrase tag) {
        return new Builder(caption, tag);
    }

    static final class Builder {
        private final Phrase caption;
        private final Phrase tag;
        private final List<Column> columns = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<Note> notes = new ArrayList<>();
        private Object group;
        private boolean first;

        private Builder(Phrase caption, Phrase tag) {
            this.caption = caption;
            this.tag = tag;
        }

        Builder text(Phrase head) {
            columns.add(new Column(head, false, "", false, ""));
            return this;
        }

        Builder number(Phrase head) {
            columns.add(new Column(head, true, "", false, ""));
            return this;
        }

        /** A column of numbers that a narrow screen leaves out. */
        Builder extra(Phrase head) {
            columns.add(new Column(head, true, "", true, ""));
            return this;
        }

        Builder number(Phrase head, String swatch) {
            columns.add(new Column(head, true, swatch, false, ""));
            return this;
        }

        /** Rows of equal {@code key} that follow each other stand together. */
        Builder group(Object key) {
            first = !key.equals(group);
            group = key;
            return this;
        }

        Builder row(TableCell... cells) {
            rows.add(new Row(List.of(cells), first && !rows.isEmpty()));
            first = false;
            return this;
        }

        /** Notes are kept in the order of their marks, each once. */
        Builder note(String mark, Phrase text) {
            Note note = new Note(mark, text);
            if (!notes.contains(note)) {
                notes.add(note);
            }
            return this;
        }

        boolean isEmpty() {
            return rows.isEmpty();
        }

        Table build() {
            return new Table(caption, tag, columns, rows, notes);
        }
    }
}
