package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Columns for a terminal. */
final class TextTable {

    private static final String GAP = "  ";
    private static final int WIDEST_CELL = 60;
    private static final int KEPT_AT_THE_END = 20;

    private TextTable() {}

    /** @param rows all of one length, heads first */
    static List<String> lines(List<List<String>> rows) {
        List<List<String>> shown = rows.stream()
                .map(row -> row.stream().map(TextTable::shown).toList())
                .toList();
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : shown) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Printable.columns(row.get(i)));
            }
        }
        return shown.stream().map(row -> padded(row, widths)).toList();
    }

    /** On one line; names differ at their end as often as at their beginning, so the middle of a long one gives way. */
    private static String shown(String cell) {
        String line = Printable.of(cell);
        int length = line.codePointCount(0, line.length());
        if (Printable.columns(line) <= WIDEST_CELL || length <= KEPT_AT_THE_END) {
            return line;
        }
        String end = line.substring(line.offsetByCodePoints(0, length - KEPT_AT_THE_END));
        return Printable.shortened(line, WIDEST_CELL - Printable.columns(end)) + end;
    }

    private static String padded(List<String> row, int[] widths) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            padded.add(row.get(i) + " ".repeat(widths[i] - Printable.columns(row.get(i))));
        }
        return padded.stream().collect(Collectors.joining(GAP)).stripTrailing();
    }
}
