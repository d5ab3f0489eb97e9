package dev.ttsmark.harness.analyze;

import dev.ttsmark.harness.Printable;
import java.util.ArrayList;
import java.util.List;

/** Breaks sentences into lines. */
final class Paragraph {

    private static final int NARROWEST = 20;

    private Paragraph() {}

    /**
     * @param indent put before every line but the first, which begins with {@code first}
     * @param width of the terminal in columns
     */
    static List<String> lines(String first, String indent, String text, int width) {
        int room = Math.max(NARROWEST, width);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean begun = false;
        for (String word : text.split(" ")) {
            if (begun && Printable.columns(line.toString()) + 1 + Printable.columns(word) > room) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        lines.add(line.toString());
        return lines;
    }
}
