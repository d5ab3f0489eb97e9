package dev.ttsmark.text;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a line break is more than a blank. A blank line, the item of a list and a heading end what stands before them,
 * though no full stop says so; any other line break is the edge of the page. Immutable.
 */
public final class Paragraphs {

    private static final Pattern BREAK = Pattern.compile("\\R[\\h\\v]*+");

    /** What an item of a list or a heading begins with; numbers are said, all else is not. */
    private static final Pattern MARKER = Pattern.compile(
            "(?:[-*•‣◦▪●○■–·]|#{1,6})\\h+(?=\\S)|(\\d{1,3}|[a-z]|[IVX]{1,5})(?:\\)|(?<=[\\dIVX])\\.)\\h+(?=\\S)");

    private static final Pattern RULE = Pattern.compile("[-*_=~#•·—–\\h]++");

    /** A line that ends so early was ended by its writer. */
    private static final int SHORT_LINE = 40;

    private static final int SHORT_LINE_OF_HAN = 20;
    /** A line with the end of a sentence in it, or that ends in the middle of a phrase, is no heading. */
    private static final Pattern PROSE = Pattern.compile(
            ".*[\\p{Ll}\\d”\"][.!?] .*|.*\\b(?:and|or|but|the|an?|of|to|in|on|with|by|for|at|from"
                    + "|his|her|its|my|your|our|their|is|was|are|were|that|met|as)",
            Pattern.DOTALL);

    private static final String ENDS = ".!?…:;,。！？：；，、—";
    private static final String CLOSING = "\"”’'」』》）)]】*_";

    private final String text;
    private final NavigableSet<Integer> ends = new TreeSet<>();

    private Paragraphs(String text) {
        this.text = text;
        int line = 0;
        for (Matcher found = BREAK.matcher(text); found.find(); line = found.end()) {
            if (found.end() < text.length() && isEnd(text, line, found)) {
                ends.add(found.end());
            }
        }
    }

    public static Paragraphs of(String text) {
        return new Paragraphs(text);
    }

    /** The paragraphs put together are the text again, to the character; line breaks stand at their ends. */
    public List<String> split() {
        return cut(0, text.length());
    }

    /**
     * A part of the text on one line: a full stop where a paragraph ends without a mark, bullets and rules taken out, a
     * blank for any other line break.
     */
    public String joined(int start, int end) {
        StringBuilder line = new StringBuilder();
        int at = start;
        for (String part : cut(start, end)) {
            boolean begins = at == 0 || ends.contains(at);
            at += part.length();
            String said = BREAK.matcher(begins ? withoutMarker(part) : part).replaceAll(" ");
            if (!ends.contains(at)) {
                line.append(said);
            } else if (!RULE.matcher(said).matches()) {
                line.append(closed(said));
            }
        }
        return line.toString();
    }

    private List<String> cut(int start, int end) {
        List<String> parts = new ArrayList<>();
        int from = start;
        for (int to : ends.subSet(start, false, end, false)) {
            parts.add(text.substring(from, to));
            from = to;
        }
        if (from < end) {
            parts.add(text.substring(from, end));
        }
        return parts;
    }

    /** What ends a paragraph, with the full stop that its line break stands for. */
    private static String closed(String paragraph) {
        String said = paragraph.stripTrailing();
        int end = said.length();
        while (end > 0 && CLOSING.indexOf(said.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == 0 || ENDS.indexOf(said.charAt(end - 1)) >= 0) {
            return said + " ";
        }
        return said + (Character.isIdeographic(said.codePointBefore(end)) ? "。" : ". ");
    }

    private static String withoutMarker(String block) {
        Matcher marker = MARKER.matcher(block);
        if (!marker.lookingAt()) {
            return block;
        }
        return (marker.group(1) == null ? "" : marker.group(1) + ". ") + block.substring(marker.end());
    }

    private static boolean isEnd(String text, int line, Matcher found) {
        boolean isBlankLine = found.group()
                                .replace("\r\n", "\n")
                                .chars()
                                .filter(Paragraphs::isBreak)
                                .count()
                        > 1
                || found.group().indexOf('\f') >= 0
                || found.group().indexOf('\u2029') >= 0;
        return isBlankLine
                || MARKER.matcher(text).region(found.end(), text.length()).lookingAt()
                || isHeading(text.substring(line, found.start()).strip(), text.codePointAt(found.end()));
    }

    private static boolean isHeading(String line, int next) {
        if (line.isEmpty() || ENDS.indexOf(line.charAt(line.length() - 1)) >= 0) {
            return false;
        }
        boolean isShort = line.length() <= (Character.isIdeographic(next) ? SHORT_LINE_OF_HAN : SHORT_LINE);
        boolean begins = Character.isUpperCase(next) || Character.isIdeographic(next);
        return line.startsWith("# ")
                || line.startsWith("##")
                || isShort && begins && !PROSE.matcher(line).matches();
    }

    private static boolean isBreak(int character) {
        return character >= '\n' && character <= '\r'
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
    }
}
