package dev.ttsmark.text;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** English endings that are said by rule, on symbols. */
final class Endings {

    private static final String VOWELS = "AIOWYaiuæɑɔəɛɜɪʊʌᵻᵊɐ";
    private static final String SIBILANTS = "szʃʒʧʤ";
    private static final String VOICELESS = "ptkfθsʃʧ";

    /**
     * An ending of a word that the lexicon lacks.
     *
     * @param stems spellings that the word without it may have
     * @param addition what it does to the stem's symbols
     */
    record Ending(List<String> stems, UnaryOperator<String> addition) {

        String added(String stem) {
            return addition.apply(stem);
        }
    }

    private Endings() {}

    static Stream<Ending> of(String word) {
        return Stream.of(
                        cut(word, "ies", "y", Endings::plural),
                        cut(word, "es", "e", Endings::plural),
                        cut(word, "s", "", Endings::plural),
                        cut(word, "ied", "y", Endings::past),
                        cut(word, "ed", "e", Endings::past),
                        cut(word, "ing", "e", stem -> flapped(stem) + "ɪŋ"),
                        cut(word, "er", "e", stem -> flapped(stem) + "əɹ"),
                        cut(word, "ly", "", stem -> stem + "li"),
                        cut(word, "ness", "", stem -> stem + "nəs"),
                        cut(word, "less", "", stem -> stem + "ləs"))
                .flatMap(Optional::stream);
    }

    /** Stems: as it is, with the letter that the ending took, and with its last consonant single. */
    private static Optional<Ending> cut(String word, String ending, String restored, UnaryOperator<String> addition) {
        if (!word.endsWith(ending) || word.length() < ending.length() + 2) {
            return Optional.empty();
        }
        String stem = word.substring(0, word.length() - ending.length());
        boolean doubled = stem.length() > 2 && stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2);
        String single = doubled ? stem.substring(0, stem.length() - 1) : stem;
        return Optional.of(new Ending(List.of(stem + restored, stem, single), addition));
    }

    /** What 's, 'd, 'm, 'll, 're and 've add to the symbols of a word. */
    static String clitic(String base, String clitic) {
        boolean afterVowel = isVowel(last(base));
        return switch (clitic) {
            case "s" -> plural(base).substring(base.length());
            case "d" -> afterVowel ? "d" : "ᵊd";
            case "m" -> "m";
            case "ll" -> afterVowel ? "l" : "ᵊl";
            case "re" -> "əɹ";
            case "ve" -> afterVowel ? "v" : "ᵊv";
            default -> throw new IllegalArgumentException(clitic);
        };
    }

    static int firstVowel(String symbols) {
        int at = 0;
        while (at < symbols.length() - 1 && !isVowel(symbols.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isVowel(char symbol) {
        return VOWELS.indexOf(symbol) >= 0;
    }

    private static String plural(String stem) {
        char last = last(stem);
        return stem + (SIBILANTS.indexOf(last) >= 0 ? "ᵻz" : VOICELESS.indexOf(last) >= 0 ? "s" : "z");
    }

    private static String past(String stem) {
        return switch (last(stem)) {
            case 't' -> flapped(stem) + "ᵻd";
            case 'd' -> stem + "ᵻd";
            default -> stem + (VOICELESS.indexOf(last(stem)) >= 0 ? "t" : "d");
        };
    }

    private static String flapped(String stem) {
        boolean flaps = stem.length() > 1
                && last(stem) == 't'
                && (isVowel(stem.charAt(stem.length() - 2)) || stem.charAt(stem.length() - 2) == 'ɹ');
        return flaps ? stem.substring(0, stem.length() - 1) + "T" : stem;
    }

    private static char last(String symbols) {
        return symbols.isEmpty() ? ' ' : symbols.charAt(symbols.length() - 1);
    }
}
