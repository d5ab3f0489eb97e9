package dev.ttsmark.harness;

import java.lang.Character.UnicodeScript;

/** Text from outside as it may be shown at a terminal, in a table or on a page: on one line, steering nothing. */
public final class Printable {

    private static final int QUOTED_CHARACTERS = 40;
    private static final int FIRST_COMBINING = 0x300;
    private static final String ELLIPSIS = "…";

    private Printable() {}

    /** The start of the text, in quotes. */
    public static String quoted(String text) {
        boolean isLong = text.codePointCount(0, text.length()) > QUOTED_CHARACTERS;
        return "'" + of(isLong ? text.substring(0, text.offsetByCodePoints(0, QUOTED_CHARACTERS)) + ELLIPSIS : text)
                + "'";
    }

    /** The text with every character replaced that would break a line or steer a terminal instead of showing. */
    public static String of(String text) {
        return replaced(text, false);
    }

    /** The same of a text of many lines. */
    public static String lines(String text) {
        return replaced(text, true);
    }

    private static String replaced(String text, boolean keepLines) {
        return text.codePoints()
                .map(c -> isPrintable(c) || keepLines && c == '\n' ? c : '\ufffd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPrintable(int c) {
        if (c >= ' ' && c <= '~') {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** Columns that a terminal gives to the text: two to an ideograph, none to a combining mark. */
    public static int columns(String text) {
        return text.codePoints().map(Printable::columns).sum();
    }

    /** The beginning of the text and an ellipsis where it takes more columns. */
    public static String shortened(String text, int columns) {
        if (columns(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int room = columns - 1;
        for (int c : text.codePoints().toArray()) {
            room -= columns(c);
            if (room < 0) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept + ELLIPSIS;
    }

    private static int columns(int c) {
        if (c < FIRST_COMBINING) {
            return 1;
        }
        if (Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean fullWidth = c >= 0xff01 && c <= 0xff60 || c >= 0x3000 && c <= 0x303e;
        boolean emoji = c >= 0x1f300 && c <= 0x1faff;
        return Character.isIdeographic(c) || fullWidth || emoji || isEastAsian(UnicodeScript.of(c)) ? 2 : 1;
    }

    private static boolean isEastAsian(UnicodeScript script) {
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> false;
        };
    }
}
