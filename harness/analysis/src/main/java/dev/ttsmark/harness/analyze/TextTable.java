package dev.ttsmark.harness.analyze;

import dev.ttsmark.harness.Printable;
import java.util.ArrayList;
import java.util.List;

/** Columns of text, the first flush left and the others flush right; where they do not fit, one row below another. */
final class TextTable {

    private static final String GAP = "  ";
    private static final int NARROWEST_NAME = 12;

    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<String> head) {
        this.head = List.copyOf(head);
    }

    void add(List<String> row) {
        rows.add(List.copyOf(row));
    }

    /** @param width of the terminal in columns */
    List<String> lines(int width) {
        int[] widths = new int[head.size()];
        measure(head, widths);
        rows.forEach(row -> measure(row, widths));
        int others = 0;
        for (int i = 1; i < widths.length; i++) {
            others += GAP.length() + widths[i];
        }
        if (width - others < Math.min(widths[0], NARROWEST_NAME)) {
            return stacked();
        }
        widths[0] = Math.min(widths[0], width - others);
        List<String> lines = new ArrayList<>();
        lines.add(line(head, widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private List<String> stacked() {
        int widest = head.stream().skip(1).mapToInt(Printable::columns).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(row.get(0));
            for (int i = 1; i < row.size(); i++) {
                lines.add(GAP + padded(head.get(i), widest) + GAP + row.get(i));
            }
        }
        return lines;
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder(padded(Printable.shortened(cells.get(0), widths[0]), widths[0]));
        for (int i = 1; i < cells.size(); i++) {
            String cell = cells.get(i);
            line.append(GAP)
                    .append(" ".repeat(widths[i] - Printable.columns(cell)))
                    .append(cell);
        }
        return line.toString().stripTrailing();
    }

    private static void measure(List<String> row, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], Printable.columns(row.get(i)));
        }
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - Printable.columns(text)));
    }
}
