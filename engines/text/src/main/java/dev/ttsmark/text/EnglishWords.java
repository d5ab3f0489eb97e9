package dev.ttsmark.text;

import dev.ttsmark.text.EnglishAcronyms.Way;
import dev.ttsmark.text.FunctionWords.Next;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How one English word is said: as letters, as a homograph in its place, as a function word, by the lexicon, with an
 * ending taken off, as two words in one, and at last as unknown words are. Thread-safe.
 */
final class EnglishWords {

    private static final Pattern CLITIC = Pattern.compile("([A-Za-z]+(?:'[A-Za-z]+)?)'(s|d|m|ll|re|ve|S|D|M|LL|RE|VE)");
    private static final Pattern PLURAL_ACRONYM = Pattern.compile("([A-Z]{2,5})s");
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_COMPOUND = 40;

    private final FunctionWords functionWords = FunctionWords.load();
    private final CmuLexicon lexicon = CmuLexicon.load();
    private final Homographs homographs = Homographs.load(lexicon);
    private final EnglishAcronyms acronyms = EnglishAcronyms.load();
    private final Map<String, List<String>> accented = Tables.rows("english-accents.tsv")
            .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> List.of(row[1].split(" "))));
    private final UnknownWords unknownWords;

    EnglishWords(UnknownWords unknownWords) {
        this.unknownWords = unknownWords;
    }

    /**
     * @param written letters in either case, accents among them, and apostrophes inside
     * @param context where it stands
     * @param shouted whether the whole text is in capitals, so that they mean nothing
     */
    String symbols(String written, WordInContext context, Next next, boolean shouted) {
        String accents = written.toLowerCase(Locale.ROOT);
        Optional<String> foreign = accented(accents);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        String plain = Accents.without(written);
        String word = plain.toLowerCase(Locale.ROOT);
        if (LetterA.is(plain, context, shouted)) {
            return letters(word);
        }
        Matcher plural = PLURAL_ACRONYM.matcher(plain);
        if (!shouted && plural.matches()) {
            String base = symbols(plural.group(1), context, Next.CONSONANT, false);
            return base + Endings.clitic(base, "s");
        }
        if (acronyms.of(shouted ? word : plain, word, context, each -> known(each)
                        .isPresent())
                == Way.LETTERS) {
            return letters(word);
        }
        return homographs
                .byTable(word, context)
                .map(phones -> KokoroSymbols.of(word, phones))
                .or(() -> functionWords
                        .symbols(word, next)
                        .map(symbols -> isSentenceCase(written) && !word.equals("i") ? lifted(word, symbols) : symbols))
                .or(() -> homographs.byLexicon(word, context).map(phones -> KokoroSymbols.of(word, phones)))
                .orElseGet(() -> content(plain, word, shouted));
    }

    private Optional<String> accented(String word) {
        return said(word)
                .or(() -> word.endsWith("s")
                        ? said(word.substring(0, word.length() - 1)).map(base -> base + Endings.clitic(base, "s"))
                        : Optional.empty());
    }

    private Optional<String> said(String word) {
        return Optional.ofNullable(accented.get(word)).map(phones -> KokoroSymbols.of(Accents.without(word), phones));
    }

    private String content(String plain, String word, boolean shouted) {
        Matcher clitic = CLITIC.matcher(plain);
        if (clitic.matches()) {
            String stem = clitic.group(1);
            String base = symbols(stem, WordInContext.alone(stem), Next.CONSONANT, shouted);
            return base + Endings.clitic(base, clitic.group(2).toLowerCase(Locale.ROOT));
        }
        String bare = word.replace("'", "");
        return known(bare)
                .or(() -> inflected(bare))
                .or(() -> compound(bare))
                .orElseGet(() -> unknownWords.symbols(bare));
    }

    private Optional<String> known(String word) {
        return acronyms.phones(word).or(() -> lexicon.phones(word)).map(phones -> KokoroSymbols.of(word, phones));
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
