package dev.ttsmark.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Latin letters with marks on them, which an English reader says as the bare ones unless a word is known with them. */
final class Accents {

    private static final String LATIN = "A-Za-z\u00C0-\u00FF\u0100-\u017F\u0218-\u021B";

    /** Such letters without a break. Possessive, since a loop that could step back runs out of stack. */
    static final String WORD = "[" + LATIN + "&&[^\u00D7\u00F7]]++";

    private static final Pattern MARKS = Pattern.compile("(?<=\\p{L})\\p{Mn}+");
    private static final Pattern LETTER = Pattern.compile(WORD);

    /** Letters that are no base with a mark. */
    private static final Map<String, String> SPELLED = Map.ofEntries(
            Map.entry("æ", "ae"),
            Map.entry("Æ", "AE"),
            Map.entry("œ", "oe"),
            Map.entry("Œ", "OE"),
            Map.entry("ø", "o"),
            Map.entry("Ø", "O"),
            Map.entry("ł", "l"),
            Map.entry("Ł", "L"),
            Map.entry("đ", "d"),
            Map.entry("Đ", "D"),
            Map.entry("ð", "th"),
            Map.entry("Ð", "Th"),
            Map.entry("þ", "th"),
            Map.entry("Þ", "Th"),
            Map.entry("ß", "ss"),
            Map.entry("ı", "i"),
            Map.entry("ħ", "h"),
            Map.entry("Ħ", "H"),
            Map.entry("ŋ", "ng"),
            Map.entry("Ŋ", "Ng"),
            Map.entry("ŧ", "t"),
            Map.entry("Ŧ", "T"),
            Map.entry("ĸ", "k"));

    private static final Pattern SPELLED_LETTER = Pattern.compile(String.join("|", SPELLED.keySet()));

    private Accents() {}

    /** Each letter in one piece with its mark where there is such a one; marks beyond that are left out. */
    static String composed(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Form.NFKC)).replaceAll("");
    }

    /** The bare letters, from a to z: e for é. */
    static String without(String word) {
        // Nearly all words are so, and this is asked for each.
        if (word.chars().allMatch(letter -> letter < 128)) {
            return word;
        }
        String spelled =
                SPELLED_LETTER.matcher(word).replaceAll(found -> Matcher.quoteReplacement(SPELLED.get(found.group())));
        return Normalizer.normalize(spelled, Form.NFKD).replaceAll("[^A-Za-z']", "");
    }

    static boolean isLatin(char symbol) {
        return LETTER.matcher(Character.toString(symbol)).matches();
    }
}
