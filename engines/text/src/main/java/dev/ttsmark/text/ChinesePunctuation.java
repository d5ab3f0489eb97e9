package dev.ttsmark.text;

import java.util.Map;
import java.util.regex.Pattern;

/** Chinese marks as the marks that Kokoro's vocabulary has. */
final class ChinesePunctuation {

    private static final Map<Character, String> MARKS = Map.ofEntries(
            Map.entry('、', ", "),
            Map.entry('，', ", "),
            Map.entry('。', ". "),
            Map.entry('．', ". "),
            Map.entry('｡', ". "),
            Map.entry('！', "! "),
            Map.entry('？', "? "),
            Map.entry('：', ": "),
            Map.entry('；', "; "),
            Map.entry('《', " “"),
            Map.entry('〈', " “"),
            Map.entry('「', " “"),
            Map.entry('『', " “"),
            Map.entry('【', " “"),
            Map.entry('‘', " “"),
            Map.entry('》', "” "),
            Map.entry('〉', "” "),
            Map.entry('」', "” "),
            Map.entry('』', "” "),
            Map.entry('】', "” "),
            Map.entry('’', "” "),
            Map.entry('（', " ("),
            Map.entry('）', ") "),
            Map.entry('·', " "),
            Map.entry('～', "—"));

    private static final Pattern DASHES = Pattern.compile("[—–―]+|--+");
    private static final Pattern DOTS = Pattern.compile("…+|\\.{3,}");
    private static final Pattern BLANKS = Pattern.compile("\\s{2,}");
    private static final Pattern BETWEEN_LETTERS = Pattern.compile("(?<=[A-Za-z])’(?=[A-Za-z])");

    private ChinesePunctuation() {}

    static String plain(String text) {
        String joined = BETWEEN_LETTERS.matcher(text).replaceAll("'");
        StringBuilder plain = new StringBuilder();
        joined.chars().forEach(c -> plain.append(MARKS.getOrDefault((char) c, String.valueOf((char) c))));
        String dashed = DASHES.matcher(plain).replaceAll("—");
        return BLANKS.matcher(DOTS.matcher(dashed).replaceAll("…"))
                .replaceAll(" ")
                .strip();
    }
}
