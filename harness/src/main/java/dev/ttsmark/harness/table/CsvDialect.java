package dev.ttsmark.harness.table;

import java.io.BufferedReader;
import java.io.IOException;

/** Tells from a header what separates its cells. */
final class CsvDialect {

    private static final int LONGEST_HEADER = 1 << 16;
    private static final String SEPARATORS = ",;\t";

    private CsvDialect() {}

    /**
     * Comma, semicolon or tab: whichever the first line holds, outside quotes, most often; a comma where none is there.
     *
     * @param text left where it was
     */
    static char separator(Place place, BufferedReader text) throws IOException {
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
