package dev.ttsmark.harness.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Columns for a terminal. */
final class TextTable {

    private static final String GAP = "  ";

    private TextTable() {}

    /** @param rows all of one length, heads first */
    static List<String> lines(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> padded(row, widths)).toList();
    }

    private static String padded(List<String> row, int[] widths) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            padded.add(row.get(i) + " ".repeat(widths[i] - width(row.get(i))));
        }
        return padded.stream().collect(Collectors.joining(GAP)).stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
