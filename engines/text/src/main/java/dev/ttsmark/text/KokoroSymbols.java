package dev.ttsmark.text;

import java.util.List;
import java.util.Map;

/** ARPAbet phones as Kokoro's American English symbols, stress marks right before the vowel. */
final class KokoroSymbols {

    private static final Map<String, String> BY_PHONE = Map.ofEntries(
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
            Map.entry("uw", "u"),
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

    private KokoroSymbols() {}

    static String of(List<String> phones) {
        StringBuilder symbols = new StringBuilder();
        for (String phone : phones) {
            if (phone.endsWith("1")) {
                String plain = phone.substring(0, phone.length() - 1);
                symbols.append('ˈ').append(plain.equals("er") ? "ɜɹ" : BY_PHONE.get(plain));
            } else {
                symbols.append(BY_PHONE.get(phone));
            }
        }
        return symbols.toString();
    }
}
