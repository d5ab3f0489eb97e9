package dev.ttsmark.harness.table;

import java.io.BufferedReader;
import java.io.IOException;

/** Tells from the first line what separates cells: Excel may name it there, else the header shows it. */
final class CsvDialect {

    private static final int LONGEST_HEADER = 1 << 16;
    private static final String SEPARATORS = ",;\t";

    /** What Excel writes, and understands, as a first line: {@code sep=;}. */
    private static final String ANNOUNCED = "sep=";

    private CsvDialect() {}

    /** Whether a record, read with its own separator, is the line that names it. */
    static boolean isAnnouncement(String[] cells) {
        return cells.length == 2 && cells[0].strip().equalsIgnoreCase(ANNOUNCED) && cells[1].isBlank();
    }

    /** The separator that the first line names; 0 where it names none. The text is left where it was. */
    private static char announced(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER + 1);
        char[] line = new char[ANNOUNCED.length() + 2];
        int length = text.read(line);
        text.reset();
        boolean named = length == line.length
                && new String(line, 0, ANNOUNCED.length()).equalsIgnoreCase(ANNOUNCED)
                && (line[line.length - 1] == '\n' || line[line.length - 1] == '\r');
        return named ? line[ANNOUNCED.length()] : 0;
    }

    /**
     * The one that the first line names; else comma, semicolon or tab: whichever the first line holds, outside quotes, most often; a comma where none is there.
     *
     * @param text left where it was
     */
    static char separator(Place place, BufferedReader text) throws IOException {
        char announced = announced(text);
        if (announced != 0) {
            return announced;
        }
        text.mark(LONGEST_HEADER + 1);
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < LONGEST_HEADER; i++) {
            int c = text.read();
            boolean lineEnd = !quoted && (c == '\n' || c == '\r');
            if (c < 0 || lineEnd && begun) {
                text.reset();
                return most(place, counts);
            }
            begun |= !lineEnd;
            quoted ^= c == '"';
            int separator = quoted ? -1 : SEPARATORS.indexOf(c);
            if (separator >= 0) {
                counts[separator]++;
            }
        }
        throw place.line(
                1, "has more than " + LONGEST_HEADER + " characters, so it is no header; check that this is a table.");
    }

    private static char most(Place place, int[] counts) {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        for (int i = 0; i < counts.length; i++) {
            if (i != best && counts[i] > 0 && counts[i] == counts[best]) {
                throw place.line(
                        1,
                        "could be separated by " + name(best) + " or " + name(i) + "; quote names that hold either.");
            }
        }
        return SEPARATORS.charAt(best);
    }

    private static String name(int separator) {
        return new String[] {"commas", "semicolons", "tabs"}[separator];
    }
}
