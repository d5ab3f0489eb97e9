package dev.ttsmark.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a Chinese text.
 *
 * @param text Chinese characters
 * @param nature part of speech as HanLP names it: {@code n…}, {@code v…}, {@code m…}, {@code q…}
 * @param syllables one for each character
 */
record MandarinWord(String text, String nature, List<Syllable> syllables) {

    MandarinWord {
        syllables = List.copyOf(syllables);
    }

    MandarinWord withTone(int at, int tone) {
        List<Syllable> changed = new ArrayList<>(syllables);
        changed.set(at, changed.get(at).withTone(tone));
        return new MandarinWord(text, nature, changed);
    }

    Syllable first() {
        return syllables.get(0);
    }

    Syllable last() {
        return syllables.get(syllables.size() - 1);
    }

    int length() {
        return syllables.size();
    }

    boolean isNature(String prefixes) {
        return !nature.isEmpty() && prefixes.indexOf(nature.charAt(0)) >= 0;
    }
}
