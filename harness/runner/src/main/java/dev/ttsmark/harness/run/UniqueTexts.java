package dev.ttsmark.harness.run;

import dev.ttsmark.harness.corpus.Utterance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts that no engine has heard, as long as one that it has: the same words in another order, so that code points, and
 * for most front ends tokens, stay equal. An engine that answers them more slowly than the text itself has a cache, or
 * depends on exact lengths.
 */
final class UniqueTexts {

    /** Four words have 23 other orders: enough for a new one in every round of a short run. */
    private static final int FEWEST_UNITS = 4;

    /** Most that these calls may add to what a round speaks. */
    private static final double LARGEST_SHARE = 0.1;

    private static final int ATTEMPTS = 100;

    private static final String WRITTEN_WITHOUT_SPACES = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}";
    private static final String BETWEEN = "\\s.,;:!?…\"()\\[\\]«»“”‘’—–，。；：！？、（）《》「」";
    private static final String OF_A_WORD = "[^" + BETWEEN + WRITTEN_WITHOUT_SPACES + "]";

    /** A character of a script without spaces, or a word without the punctuation around it; {@code 3.5} is one word. */
    private static final Pattern UNIT = Pattern.compile("[" + WRITTEN_WITHOUT_SPACES + "]|" + OF_A_WORD + "(?:[^\\s"
            + WRITTEN_WITHOUT_SPACES + "]*" + OF_A_WORD + ")?");

    private UniqueTexts() {}

    /**
     * Variants of the shortest text that has some, if a round can bear their cost.
     *
     * @param texts of the round
     * @param calls of the round, as far as they are known
     * @param wanted how many variants
     * @return with the ids of the text they are made of; empty where every text is too long or has too few words
     */
    static List<Utterance> of(List<Utterance> texts, CallCounts calls, int wanted, long seed) {
        double spoken = texts.stream()
                .mapToDouble(text -> text.characters() * (1.0 + calls.further(text.qualifiedId())))
                .sum();
        Set<String> heard = texts.stream().map(Utterance::text).collect(Collectors.toCollection(HashSet::new));
        return texts.stream()
                .filter(text -> (double) text.characters() * wanted <= LARGEST_SHARE * spoken)
                .filter(text -> units(text.text()).stream().distinct().count() >= FEWEST_UNITS)
                .min(Comparator.comparingInt(Utterance::characters).thenComparing(Utterance::qualifiedId))
                .map(text -> variants(text, heard, wanted, new Random(seed)))
                .orElse(List.of());
    }

    private static List<Utterance> variants(Utterance text, Set<String> heard, int wanted, Random random) {
        List<Utterance> variants = new ArrayList<>();
        for (int attempt = 0; attempt < ATTEMPTS && variants.size() < wanted; attempt++) {
            String variant = reordered(text.text(), random);
            if (heard.add(variant)) {
                variants.add(new Utterance(text.corpus(), text.id(), text.language(), variant));
            }
        }
        return variants;
    }

    /** Punctuation and spaces stay where they are. */
    private static String reordered(String text, Random random) {
        List<String> units = new ArrayList<>(units(text));
        Collections.shuffle(units, random);
        int[] next = {0};
        return UNIT.matcher(text).replaceAll(match -> java.util.regex.Matcher.quoteReplacement(units.get(next[0]++)));
    }

    private static List<String> units(String text) {
        return UNIT.matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }
}
