package dev.ttsmark.text;

import java.util.regex.Pattern;

/** The marks that people type, as the marks that Kokoro's vocabulary has. */
final class Punctuation {

    private static final Pattern BLANKS = Pattern.compile("\\s++");
    private static final Pattern DASH = Pattern.compile(" ?(?:--++|[–—―]) ?| - ");
    private static final Pattern ELLIPSIS = Pattern.compile("\\.{3,}");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=[A-Za-z])[’ʼ](?=[A-Za-z])");
    private static final Pattern OPENING_QUOTE = Pattern.compile("(?<=^|[\\s(\\[—])\"");

    private Punctuation() {}

    static String plain(String text) {
        String dashed = DASH.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("—");
        String dotted = ELLIPSIS.matcher(dashed).replaceAll("…");
        String joined = APOSTROPHE.matcher(dotted).replaceAll("'");
        return OPENING_QUOTE
                .matcher(joined)
                .replaceAll("“")
                .replace('"', '”')
                .replace('[', '(')
                .replace(']', ')');
    }
}
