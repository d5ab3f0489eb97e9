package dev.ttsmark.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which of a word's stressed vowels is the main one. The lexicon's dump lost that: it marks main and side stress alike.
 * Found by comparison with spoken dictionaries: the last one, unless it stands at the end of the word or before a light
 * ending, and then the one before it.
 */
final class StressRule {

    private static final Pattern LIGHT_ENDING =
            Pattern.compile(".*(?:ing|ings|[td]ed|ers?|ors?|isms?|[aeo]ry|[ao]ries|[td]es)");
    private static final Pattern STRESSED_ENDING =
            Pattern.compile(".*(?:teen|teens|ee|ees|eer|eers|ese|ette|esque|self|selves)");
    private static final Pattern PREFIXED = Pattern.compile("(?:un|dis|mis|over|under|inter).+");

    private StressRule() {}

    /** The phones with a stress on the first full vowel, else on the first, if they have none at all. */
    static List<String> stressed(List<String> phones) {
        if (phones.stream().anyMatch(Arpabet::isStressed)) {
            return phones;
        }
        int first = firstVowel(phones, Set.of("ax", "ih", "er"));
        int chosen = first >= 0 ? first : firstVowel(phones, Set.of());
        List<String> stressed = new ArrayList<>(phones);
        if (chosen >= 0) {
            stressed.set(chosen, phones.get(chosen) + "1");
        }
        return stressed;
    }

    private static int firstVowel(List<String> phones, Set<String> except) {
        return IntStream.range(0, phones.size())
                .filter(i -> Arpabet.isVowel(phones.get(i)) && !except.contains(phones.get(i)))
                .findFirst()
                .orElse(-1);
    }

    /** Index among the phones of the main stressed vowel, or -1 if no vowel is stressed. */
    static int main(String word, List<String> phones) {
        int[] stressed = IntStream.range(0, phones.size())
                .filter(i -> Arpabet.isStressed(phones.get(i)))
                .toArray();
        if (stressed.length < 2) {
            return stressed.length == 0 ? -1 : stressed[0];
        }
        int last = stressed.length - 1;
        return stressed[endsHeavily(word, phones, stressed) ? last - 1 : last];
    }

    private static boolean endsHeavily(String word, List<String> phones, int[] stressed) {
        long after = phones.subList(stressed[stressed.length - 1] + 1, phones.size()).stream()
                .filter(Arpabet::isVowel)
                .count();
        if (after > 1 || STRESSED_ENDING.matcher(word).matches()) {
            return false;
        }
        boolean again = word.startsWith("re") && phones.get(1).equals("iy1");
        boolean prefixed =
                stressed.length == 2 && (again || PREFIXED.matcher(word).matches());
        return after == 0 ? !prefixed : LIGHT_ENDING.matcher(word).matches() && !prefixed;
    }
}
