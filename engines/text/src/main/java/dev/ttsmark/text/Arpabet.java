package dev.ttsmark.text;

import java.util.Map;
import java.util.Set;

/** The phones of the CMU lexicon and the symbols of Kokoro's American English that they stand for. */
final class Arpabet {

    private static final Map<String, String> VOWELS = Map.ofEntries(
            Map.entry("aa", "ɑ"),
            Map.entry("ae", "æ"),
            Map.entry("ah", "ʌ"),
            Map.entry("ao", "ɔ"),
            Map.entry("aw", "W"),
            Map.entry("ax", "ə"),
            Map.entry("ay", "I"),
            Map.entry("eh", "ɛ"),
            Map.entry("er", "əɹ"),
            Map.entry("ey", "A"),
            Map.entry("ih", "ɪ"),
            Map.entry("iy", "i"),
            Map.entry("ow", "O"),
            Map.entry("oy", "Y"),
            Map.entry("uh", "ʊ"),
            Map.entry("uw", "u"));

    private static final Map<String, String> CONSONANTS = Map.ofEntries(
            Map.entry("b", "b"),
            Map.entry("ch", "ʧ"),
            Map.entry("d", "d"),
            Map.entry("dh", "ð"),
            Map.entry("f", "f"),
            Map.entry("g", "ɡ"),
            Map.entry("hh", "h"),
            Map.entry("jh", "ʤ"),
            Map.entry("k", "k"),
            Map.entry("l", "l"),
            Map.entry("m", "m"),
            Map.entry("n", "n"),
            Map.entry("ng", "ŋ"),
            Map.entry("p", "p"),
            Map.entry("r", "ɹ"),
            Map.entry("s", "s"),
            Map.entry("sh", "ʃ"),
            Map.entry("t", "t"),
            Map.entry("th", "θ"),
            Map.entry("v", "v"),
            Map.entry("w", "w"),
            Map.entry("y", "j"),
            Map.entry("z", "z"),
            Map.entry("zh", "ʒ"));

    private static final Set<String> SIBILANTS = Set.of("s", "z", "sh", "zh", "ch", "jh");

    private Arpabet() {}

    /** Whether it is a phone at all; an unstressed or stressed vowel, or a consonant. */
    static boolean isKnown(String phone) {
        return isVowel(phone) || CONSONANTS.containsKey(phone);
    }

    static boolean isVowel(String phone) {
        return VOWELS.containsKey(plain(phone));
    }

    static boolean isStressed(String phone) {
        return phone.endsWith("1");
    }

    static boolean isSibilant(String phone) {
        return SIBILANTS.contains(phone);
    }

    /** The phone without its stress. */
    static String plain(String phone) {
        return isStressed(phone) ? phone.substring(0, phone.length() - 1) : phone;
    }

    /** The full vowel, whether it is stressed or not. */
    static String vowel(String phone) {
        return switch (phone) {
            case "er1" -> "ɜɹ";
            case "ax1" -> "ʌ";
            default -> VOWELS.get(plain(phone));
        };
    }

    static String consonant(String phone) {
        return CONSONANTS.get(phone);
    }
}
