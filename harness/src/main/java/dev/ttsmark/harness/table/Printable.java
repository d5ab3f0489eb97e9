package dev.ttsmark.harness.table;

/** Text from outside as it may be shown at a terminal. */
public final class Printable {

    private static final int QUOTED_CHARACTERS = 40;

    private Printable() {}

    /** The start of the text, in quotes. */
    static String quoted(String text) {
        return "'" + of(text.length() > QUOTED_CHARACTERS ? text.substring(0, QUOTED_CHARACTERS) + "…" : text) + "'";
    }

    /** The text with every character replaced that would steer a terminal instead of showing. */
    public static String of(String text) {
        return text.codePoints()
                .map(c -> isPrintable(c) ? c : '\ufffd')
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
}
