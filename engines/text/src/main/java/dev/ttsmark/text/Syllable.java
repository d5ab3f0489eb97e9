package dev.ttsmark.text;

import java.util.Map;
import java.util.Set;

/**
 * A syllable of Mandarin as it is said.
 *
 * @param initial consonant in pinyin, or empty
 * @param fin rest in full pinyin ({@code uei}, {@code iou}); {@code ii} and {@code iii} are the vowels of si and shi
 * @param tone 1 to 4, or 5 for the neutral tone
 * @param rhotic whether 儿 has melted into it
 */
record Syllable(String initial, String fin, int tone, boolean rhotic) {

    private static final String PALATALS = "jqx";
    private static final Set<String> RETROFLEXES = Set.of("zh", "ch", "sh", "r");
    private static final Set<String> DENTALS = Set.of("z", "c", "s");

    /** Spellings with y, w or a bare o, which stand for no consonant. */
    private static final Map<String, String> WITHOUT_INITIAL = Map.ofEntries(
            Map.entry("yi", "i"),
            Map.entry("ya", "ia"),
            Map.entry("ye", "ie"),
            Map.entry("yao", "iao"),
            Map.entry("you", "iou"),
            Map.entry("yan", "ian"),
            Map.entry("yin", "in"),
            Map.entry("yang", "iang"),
            Map.entry("ying", "ing"),
            Map.entry("yong", "iong"),
            Map.entry("yo", "io"),
            Map.entry("yai", "ia"),
            Map.entry("yu", "v"),
            Map.entry("yue", "ve"),
            Map.entry("yuan", "van"),
            Map.entry("yun", "vn"),
            Map.entry("wu", "u"),
            Map.entry("wa", "ua"),
            Map.entry("wo", "uo"),
            Map.entry("wai", "uai"),
            Map.entry("wei", "uei"),
            Map.entry("wan", "uan"),
            Map.entry("wen", "uen"),
            Map.entry("wang", "uang"),
            Map.entry("weng", "ueng"),
            Map.entry("n", "en"),
            Map.entry("ng", "eng"),
            Map.entry("o", "oh"));

    private static final Map<String, String> SHORTENED = Map.of("iu", "iou", "ui", "uei", "un", "uen", "ue", "ve");

    /** @param pinyin lower case with the tone as a digit at its end: {@code zhuang1}, {@code lv4} */
    static Syllable of(String pinyin) {
        String letters = pinyin.substring(0, pinyin.length() - 1);
        int tone = pinyin.charAt(pinyin.length() - 1) - '0';
        String whole = WITHOUT_INITIAL.get(letters);
        if (whole != null) {
            return new Syllable("", whole, tone, false);
        }
        int length =
                letters.length() > 1 && letters.charAt(1) == 'h' ? 2 : "aeo".indexOf(letters.charAt(0)) < 0 ? 1 : 0;
        String initial = letters.substring(0, length);
        return new Syllable(initial, fin(initial, letters.substring(length)), tone, false);
    }

    private static String fin(String initial, String written) {
        if (written.equals("i")) {
            return RETROFLEXES.contains(initial) ? "iii" : DENTALS.contains(initial) ? "ii" : "i";
        }
        boolean palatal = !initial.isEmpty() && PALATALS.contains(initial);
        return palatal && written.startsWith("u")
                ? "v" + written.substring(1)
                : SHORTENED.getOrDefault(written, written);
    }

    boolean isThird() {
        return tone == 3;
    }

    Syllable withTone(int other) {
        return new Syllable(initial, fin, other, rhotic);
    }

    Syllable withRhotic() {
        return new Syllable(initial, fin, tone, true);
    }
}
