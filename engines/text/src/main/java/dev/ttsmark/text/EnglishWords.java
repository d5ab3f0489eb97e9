package dev.ttsmark.text;

import dev.ttsmark.text.FunctionWords.Next;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How one English word is said: as a function word, by the lexicon, with an ending taken off, as letters, as two words
 * in one, and at last as unknown words are. Thread-safe.
 */
final class EnglishWords {

    private static final Pattern CLITIC = Pattern.compile("([a-z]+(?:'[a-z]+)?)'(s|d|m|ll|re|ve)");
    private static final Pattern ACRONYMS = Pattern.compile("[A-Z]{2,5}s");
    private static final Pattern VOWEL_LETTER = Pattern.compile(".*[aeiouy].*");
    private static final int LONGEST_ACRONYM = 5;
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_COMPOUND = 40;

    private final FunctionWords functionWords = FunctionWords.load();
    private final CmuLexicon lexicon = CmuLexicon.load();
    private final UnknownWords unknownWords;

    EnglishWords(UnknownWords unknownWords) {
        this.unknownWords = unknownWords;
    }

    /**
     * @param written letters a to z in either case, and apostrophes inside
     * @param shouted whether the whole text is in capitals, so that they mean nothing
     */
    String symbols(String written, Next next, boolean shouted) {
        String word = written.toLowerCase(Locale.ROOT);
        if (!shouted && isAcronym(written, word)) {
            return letters(word);
        }
        if (ACRONYMS.matcher(written).matches()) {
            return letters(word.substring(0, word.length() - 1)) + "z";
        }
        return functionWords
                .symbols(word, next)
                .map(symbols -> isSentenceCase(written) && !word.equals("i") ? lifted(word, symbols) : symbols)
                .orElseGet(() -> content(word));
    }

    private String content(String word) {
        Matcher clitic = CLITIC.matcher(word);
        if (clitic.matches()) {
            String base = symbols(clitic.group(1), Next.CONSONANT, true);
            return base + Endings.clitic(base, clitic.group(2));
        }
        String bare = word.replace("'", "");
        return known(bare)
                .or(() -> inflected(bare))
                .or(() -> compound(bare))
                .orElseGet(() -> unknownWords.symbols(bare));
    }

    private Optional<String> known(String word) {
        return lexicon.phones(word).map(phones -> KokoroSymbols.of(word, phones));
    }

    private Optional<String> inflected(String word) {
        return Endings.of(word)
                .flatMap(ending -> ending.stems().stream()
                        .flatMap(stem -> known(stem).stream())
                        .map(ending::added))
                .findFirst();
    }

    /** Two lexicon words in one, such as "smartphone": the first carries the main stress. */
    private Optional<String> compound(String word) {
        if (word.length() > LONGEST_COMPOUND) {
            return Optional.empty();
        }
        for (int cut = word.length() - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
            Optional<String> head = known(word.substring(0, cut));
            Optional<String> tail = known(word.substring(cut));
            if (head.isPresent() && tail.isPresent()) {
                return Optional.of(head.get() + lowered(tail.get()));
            }
        }
        return Optional.empty();
    }

    private boolean isAcronym(String written, String word) {
        boolean capitals = written.length() > 1 && written.equals(written.toUpperCase(Locale.ROOT));
        if (!capitals || written.length() > LONGEST_ACRONYM || written.contains("'")) {
            return false;
        }
        boolean small = functionWords.contains(word) && !word.equals("us");
        boolean spoken = small || word.length() > SHORTEST_PART && known(word).isPresent();
        return !spoken || !VOWEL_LETTER.matcher(word).matches();
    }

    /** Letter by letter; the last carries the main stress. */
    String letters(String word) {
        List<String> names = word.chars()
                .filter(Character::isLetter)
                .mapToObj(letter ->
                        letter == 'a' ? "ˈA" : known(Character.toString(letter)).orElseThrow())
                .toList();
        String all = names.stream().map(EnglishWords::lowered).collect(Collectors.joining());
        int last = all.lastIndexOf(KokoroSymbols.SIDE);
        return all.substring(0, last) + KokoroSymbols.MAIN + all.substring(last + 1);
    }

    static String lowered(String symbols) {
        return symbols.replace(String.valueOf(KokoroSymbols.SIDE), "").replace(KokoroSymbols.MAIN, KokoroSymbols.SIDE);
    }

    private static boolean isSentenceCase(String written) {
        return Character.isUpperCase(written.charAt(0));
    }

    /** A function word at the head of a sentence takes a side stress; articles, "to" and "in" do not. */
    private static String lifted(String word, String symbols) {
        boolean marked = symbols.indexOf(KokoroSymbols.MAIN) >= 0 || symbols.indexOf(KokoroSymbols.SIDE) >= 0;
        if (marked || List.of("the", "a", "an", "to", "in").contains(word)) {
            return symbols;
        }
        int vowel = Endings.firstVowel(symbols);
        return symbols.substring(0, vowel) + KokoroSymbols.SIDE + symbols.substring(vowel);
    }
}
