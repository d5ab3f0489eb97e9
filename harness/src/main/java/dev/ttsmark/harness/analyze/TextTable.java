package dev.ttsmark.harness.analyze;

import java.util.ArrayList;
import java.util.List;

/** Columns of text, the first flush left and the others flush right; where they do not fit, one row below another. */
final class TextTable {

    private static final String GAP = "  ";
    private static final int NARROWEST_NAME = 12;
    private static final int FIRST_COMBINING = 0x300;

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
        int widest = head.stream().skip(1).mapToInt(TextTable::width).max().orElse(0);
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
        StringBuilder line = new StringBuilder(padded(shortened(cells.get(0), widths[0]), widths[0]));
        for (int i = 1; i < cells.size(); i++) {
            String cell = cells.get(i);
            line.append(GAP).append(" ".repeat(widths[i] - width(cell))).append(cell);
        }
        return line.toString().stripTrailing();
    }

    private static void measure(List<String> row, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], width(row.get(i)));
        }
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    private static String shortened(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int room = width - 1;
        for (int c : text.codePoints().toArray()) {
            room -= columns(c);
            if (room < 0) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept + "…";
    }

    /** Columns that a terminal gives to the text: two to an ideograph, none to a combining mark. */
    static int width(String text) {
        return text.codePoints().map(TextTable::columns).sum();
    }

    private static int columns(int c) {
        if (c < FIRST_COMBINING) {
            return 1;
        }
        if (Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean fullWidth = c >= 0xff01 && c <= 0xff60 || c >= 0x3000 && c <= 0x303e;
        return Character.isIdeographic(c) || fullWidth || isEastAsian(Character.UnicodeScript.of(c)) ? 2 : 1;
    }

    private static boolean isEastAsian(Character.UnicodeScript script) {
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> false;
        };
    }
}
