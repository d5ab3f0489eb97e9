package dev.ttsmark.text;

import java.util.List;
import java.util.Set;

/**
 * What the unstressed vowels of the lexicon sound like to Kokoro, which tells more of them apart: ə, ɪ, ᵻ in endings, and
 * ᵊ before l and n.
 */
final class WeakVowels {

    private static final Set<String> DENTAL = Set.of("t", "d", "s", "z");
    private static final Set<String> OPEN_BEFORE_L = Set.of("r", "w", "y");

    private final String word;
    private final List<String> phones;

    WeakVowels(String word, List<String> phones) {
        this.word = word;
        this.phones = phones;
    }

    /** The symbols of the unstressed {@code ax} or {@code ih} at an index, with a side stress where one belongs. */
    String at(int i) {
        if (isFirstVowel(i)) {
            return first(i);
        }
        if (isEnding(i)) {
            return "ᵻ";
        }
        if (phone(i).equals("ax")) {
            return beforeSonorant(i);
        }
        return keepsItsI(i) ? "ɪ" : beforeSonorant(i);
    }

    private String first(int i) {
        if (phone(i).equals("ax")) {
            return i == 0 && word.startsWith("un") ? "ˌʌ" : "ə";
        }
        if (i == 0) {
            return word.matches("e[^nmxsgai].*") ? "ə" : "ɪ";
        }
        if (word.startsWith("mis")) {
            return "ˌɪ";
        }
        return Set.of("b", "d", "r", "s", "m").contains(phone(i - 1)) && !word.matches("sy.*") ? "ə" : "ɪ";
    }

    /** -ed, -es and -est. */
    private boolean isEnding(int i) {
        String before = phone(i - 1);
        boolean past = tail(i, "d") && word.endsWith("ed") && (before.equals("t") || before.equals("d"));
        boolean plural = tail(i, "z") && word.endsWith("s") && Arpabet.isSibilant(before);
        return past || plural || tail(i, "s", "t") && word.endsWith("est");
    }

    private boolean keepsItsI(int i) {
        return phone(i + 1).equals("ng")
                || phone(i + 1).equals("sh")
                || tail(i, "k")
                || tail(i, "k", "s")
                || tail(i, "v")
                || tail(i, "jh")
                || tail(i, "d")
                || tail(i, "s", "t")
                || tail(i, "s", "t", "s")
                || phone(i + 1).equals("r");
    }

    private String beforeSonorant(int i) {
        if (keepsItsIBySpelling(i)) {
            return "ɪ";
        }
        String before = phone(i - 1);
        boolean vowelFollows = Arpabet.isVowel(phone(i + 2));
        if (phone(i + 1).equals("l")) {
            boolean open = OPEN_BEFORE_L.contains(before) || Arpabet.isVowel(before);
            return open || vowelFollows && !before.equals("k") ? "ə" : "ᵊ";
        }
        if (phone(i + 1).equals("n")) {
            return vowelFollows ? before.equals("sh") ? "ᵊ" : "ə" : DENTAL.contains(before) ? "ᵊ" : "ə";
        }
        return "ə";
    }

    private boolean keepsItsIBySpelling(int i) {
        return tail(i, "k") && word.endsWith("ic")
                || tail(i, "k", "s") && word.endsWith("ics")
                || tail(i, "jh") && word.endsWith("age")
                || tail(i, "s", "t") && word.endsWith("ist")
                || tail(i, "s", "t", "s") && word.endsWith("ists");
    }

    private boolean isFirstVowel(int i) {
        return phones.subList(0, i).stream().noneMatch(Arpabet::isVowel);
    }

    private boolean tail(int i, String... consonants) {
        return phones.subList(i + 1, phones.size()).equals(List.of(consonants));
    }

    private String phone(int i) {
        return i >= 0 && i < phones.size() ? phones.get(i) : "";
    }
}
