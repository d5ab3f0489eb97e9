package dev.ttsmark.harness.table;

import dev.ttsmark.harness.Printable;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from the first line what separates cells: Excel may name it there, else the header shows it. */
final class CsvDialect {

    private static final int LONGEST_HEADER = 1 << 16;
    private static final String SEPARATORS = ",;\t";

    /** What Excel writes, and understands, as a first line: {@code sep=;}; people spell the tab. */
    private static final Pattern ANNOUNCEMENT =
            Pattern.compile("\"?sep=(\\\\t|tab|.)\"?[,;\\s]*", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_ANNOUNCEMENT = 100;

    private CsvDialect() {}

    /**
     * The separator that the first line names, which is then read; 0 where it names none, and the text is left where it
     * was.
     */
    static char announced(Place place, BufferedReader text) throws IOException {
        text.mark(LONGEST_ANNOUNCEMENT + 1);
        StringBuilder line = new StringBuilder();
        int c = text.read();
        for (; c >= 0 && c != '\n' && c != '\r' && line.length() < LONGEST_ANNOUNCEMENT; c = text.read()) {
            line.append((char) c);
        }
        Matcher announcement = ANNOUNCEMENT.matcher(line);
        if (!announcement.matches()) {
            text.reset();
            return 0;
        }
        endLine(text, c);
        String said = announcement.group(1);
        if (said.length() > 1) {
            return '\t';
        }
        char separator = said.charAt(0);
        if (separator == '"' || Character.isLetterOrDigit(separator) || separator == '.') {
            throw place.line(1, "names " + Printable.quoted(said) + " as what separates cells; write sep=; or sep=,.");
        }
        return separator;
    }

    /** Reads what is left of a line's end. */
    private static void endLine(BufferedReader text, int first) throws IOException {
        text.mark(1);
        if (first == '\r' && text.read() != '\n') {
            text.reset();
        }
    }

    /**
     * Comma, semicolon or tab: whichever the header holds, outside quotes, most often; a comma where none is there.
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
