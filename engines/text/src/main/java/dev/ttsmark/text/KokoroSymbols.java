package dev.ttsmark.text;

import java.util.List;
import java.util.Set;

/** ARPAbet phones of one word as the symbols that Kokoro was trained on, stress marks right before the vowel. */
final class KokoroSymbols {

    static final char MAIN = 'ˈ';
    static final char SIDE = 'ˌ';

    private static final Set<String> WEAK = Set.of("ax", "ih");

    private final List<String> phones;
    private final int main;
    private final WeakVowels weakVowels;

    private KokoroSymbols(String word, List<String> phones) {
        this.phones = StressRule.stressed(phones);
        this.main = StressRule.main(word, this.phones);
        this.weakVowels = new WeakVowels(word, this.phones);
    }

    /**
     * @param word lower case: spelling tells some sounds apart that the phones do not
     * @param phones ARPAbet, 1 after a stressed vowel
     */
    static String of(String word, List<String> phones) {
        KokoroSymbols symbols = new KokoroSymbols(word, phones);
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < phones.size(); i++) {
            written.append(Arpabet.isVowel(phones.get(i)) ? symbols.vowel(i) : symbols.consonant(i));
        }
        return written.toString();
    }

    private String vowel(int i) {
        String phone = phones.get(i);
        if (WEAK.contains(phone) && phones.size() > 1) {
            return weakVowels.at(i);
        }
        if (!Arpabet.isStressed(phone) || isFinalO(i)) {
            return Arpabet.vowel(phone);
        }
        return (i == main ? MAIN : SIDE) + Arpabet.vowel(phone);
    }

    /** The lexicon gives "tomato" a side stress on its last vowel; nobody speaks it. */
    private boolean isFinalO(int i) {
        return i == phones.size() - 1 && i != main && phones.get(i).equals("ow1");
    }

    private String consonant(int i) {
        return isFlapped(i) ? "T" : Arpabet.consonant(phones.get(i));
    }

    /** American t between a vowel or r and an unstressed vowel, as in "water"; not before ᵊn, as in "button". */
    private boolean isFlapped(int i) {
        if (!phones.get(i).equals("t") || i == 0 || i == phones.size() - 1 || !Arpabet.isVowel(phones.get(i + 1))) {
            return false;
        }
        String before = phones.get(i - 1);
        String after = phones.get(i + 1);
        boolean unstressed = !Arpabet.isStressed(after) || isFinalO(i + 1);
        return (Arpabet.isVowel(before) || before.equals("r"))
                && unstressed
                && !(WEAK.contains(after)
                        && weakVowels.at(i + 1).equals("ᵊ")
                        && phones.get(i + 2).equals("n"));
    }
}
