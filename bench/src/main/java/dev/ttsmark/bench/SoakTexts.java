package dev.ttsmark.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Texts of shuffled lengths, most of them short: where the longest has 200 characters, half have at most 11 and a tenth
 * more than 95.
 *
 * @param longest characters of the longest, give or take a word
 */
record SoakTexts(int count, int longest) {

    private static final int SHORTEST = 4;
    private static final int LONGEST_CLAUSE = 60;
    private static final List<String> WORDS = Arrays.stream(
                    MmsBench.TEXTS.get(3).toLowerCase(Locale.ROOT).split("\\W+"))
            .distinct()
            .toList();

    /** The same texts for the same seed. */
    List<String> shuffled(long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double share = (i + 0.5) / count;
            texts.add(text((int) Math.round(SHORTEST * Math.pow((double) longest / SHORTEST, share * share)), random));
        }
        Collections.shuffle(texts, random);
        return texts;
    }

    /** Words and commas up to the length, give or take a word. */
    private static String text(int length, Random random) {
        StringBuilder text = new StringBuilder(word(random));
        int clause = text.length();
        while (text.length() < length) {
            String word = word(random);
            boolean isNewClause = clause + word.length() > LONGEST_CLAUSE;
            text.append(isNewClause ? ", " : " ").append(word);
            clause = isNewClause ? word.length() : clause + 1 + word.length();
        }
        return text.append('.').toString();
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
