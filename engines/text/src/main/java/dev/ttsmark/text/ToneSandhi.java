package dev.ttsmark.text;

import java.util.ArrayList;
import java.util.List;

/** How tones of Mandarin change among their neighbours: 一, 不, and third tones in a row. */
final class ToneSandhi {

    private static final String NUMERALS = "零〇一二三四五六七八九十百千万亿点两幺";

    private ToneSandhi() {}

    /** @param words of one phrase, without a pause between them */
    static List<MandarinWord> applied(List<MandarinWord> words) {
        String text = String.join("", words.stream().map(MandarinWord::text).toList());
        List<Syllable> syllables = new ArrayList<>();
        words.forEach(word -> syllables.addAll(word.syllables()));
        yiAndBu(text, syllables);
        thirdTones(words, syllables);
        List<MandarinWord> changed = new ArrayList<>();
        int at = 0;
        for (MandarinWord word : words) {
            changed.add(new MandarinWord(word.text(), word.nature(), syllables.subList(at, at + word.length())));
            at += word.length();
        }
        return changed;
    }

    private static void yiAndBu(String text, List<Syllable> syllables) {
        for (int i = 0; i < syllables.size() - 1; i++) {
            char character = text.charAt(i);
            boolean between = i > 0 && text.charAt(i - 1) == text.charAt(i + 1);
            int after = syllables.get(i + 1).tone();
            if (character == '不') {
                // 好不好, but 不 before a fourth tone at the head of a phrase rises.
                syllables.set(i, syllables.get(i).withTone(between ? 5 : after == 4 ? 2 : 4));
            } else if (character == '一' && !isCounted(text, i)) {
                boolean measure = text.charAt(i + 1) == '个';
                syllables.set(i, syllables.get(i).withTone(between ? 5 : after == 4 || measure ? 2 : 4));
            }
        }
    }

    /** In numbers and after 第, 一 keeps its tone. */
    private static boolean isCounted(String text, int at) {
        boolean ordinal = at > 0 && "第初".indexOf(text.charAt(at - 1)) >= 0;
        boolean inNumber = at > 0 && isNumeral(text.charAt(at - 1));
        boolean point = text.charAt(at + 1) == '点' && at + 2 < text.length() && isNumeral(text.charAt(at + 2));
        boolean beforeDigit = "零〇一二三四五六七八九十月日号".indexOf(text.charAt(at + 1)) >= 0;
        return ordinal || inNumber || point || beforeDigit;
    }

    /**
     * Of two third tones the first rises: inside words first, then across two words of which one has a single syllable, as
     * 很好 or 买雨伞.
     */
    private static void thirdTones(List<MandarinWord> words, List<Syllable> syllables) {
        int start = 0;
        for (MandarinWord word : words) {
            inWord(word.length(), start, syllables);
            start += word.length();
        }
        start = 0;
        for (int i = 0; i < words.size() - 1; i++) {
            int end = start + words.get(i).length();
            boolean close = words.get(i).length() == 1 || words.get(i + 1).length() == 1;
            if (close && syllables.get(end - 1).isThird() && syllables.get(end).isThird()) {
                syllables.set(end - 1, syllables.get(end - 1).withTone(2));
            }
            start = end;
        }
    }

    /** Words of four are two feet; in words of three, the first two belong together. */
    private static void inWord(int length, int start, List<Syllable> syllables) {
        for (int i = start; i < start + length - 1; i++) {
            boolean footEnds = length == 4 && i == start + 1;
            if (!footEnds && syllables.get(i).isThird() && syllables.get(i + 1).isThird()) {
                syllables.set(i, syllables.get(i).withTone(2));
            }
        }
    }

    private static boolean isNumeral(char character) {
        return NUMERALS.indexOf(character) >= 0;
    }
}
