package dev.ttsmark.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Texts of shuffled lengths, most of them short: where the longest has 120 characters, half have at most 14 and a tenth more
 * than 62. Each fifty have the same lengths in a new order, and one text in common: the longest, which nobody can split
 * at a pause. What an engine needs for the largest piece ever is thus needed from the start, and is no growth.
 *
 * @param longest characters of the longest, give or take a word
 */
record SoakTexts(int count, int longest) {

    private static final int PASS = 50;
    private static final int SHORTEST = 4;
    private static final int LONGEST_CLAUSE = 60;
    private static final List<String> WORDS = Arrays.stream(
                    MmsBench.TEXTS.get(3).toLowerCase(Locale.ROOT).split("\\W+"))
            .distinct()
            .toList();

    /** The same texts for the same seed. */
    List<String> shuffled(long seed) {
        Random random = new Random(seed);
        String common = text(longest, Integer.MAX_VALUE, random);
        List<String> texts = new ArrayList<>();
        while (texts.size() < count) {
            List<String> pass = new ArrayList<>(List.of(common));
            lengths().forEach(length -> pass.add(text(length, LONGEST_CLAUSE, random)));
            Collections.shuffle(pass, random);
            texts.addAll(pass);
        }
        return texts.subList(0, count);
    }

    /** Without the longest. */
    private List<Integer> lengths() {
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i < PASS - 1; i++) {
            double share = (i + 0.5) / PASS;
            lengths.add((int) Math.round(SHORTEST * Math.pow((double) longest / SHORTEST, share * share)));
        }
        return lengths;
    }

    /** Words and commas up to the length, give or take a word. */
    private static String text(int length, int longestClause, Random random) {
        StringBuilder text = new StringBuilder(word(random));
        int clause = text.length();
        while (text.length() < length) {
            String word = word(random);
            boolean isNewClause = clause + word.length() > longestClause;
            text.append(isNewClause ? ", " : " ").append(word);
            clause = isNewClause ? word.length() : clause + 1 + word.length();
        }
        return text.append('.').toString();
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
