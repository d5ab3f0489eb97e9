package dev.ttsmark.text;

import dev.ttsmark.text.FunctionWords.Next;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** English text to the symbols that Kokoro was trained on, American. Thread-safe. */
public final class EnglishPhonemizer {

    /** How results name these symbols: token counts of two modes cannot be compared. */
    public static final String SYMBOL_MODE = "misaki";

    /** "U.S." and "a.m.", with the last stop where it ends no sentence. */
    private static final String INITIALS = "\\b(?:[A-Z](?:\\.[A-Z])+\\b(?:\\.(?=\\s*[^\\s”])(?!\\s+"
            + AbbreviationStops.STARTER + "))?|[a-z](?:\\.[a-z])+\\b(?:\\.(?=[,;:!?)]|\\s+(?:[^\\s\\p{Lu}]|"
            + AbbreviationStops.CLOCK + ")))?)";

    /** Possessive, since a loop that could step back runs out of stack on a hostile text. */
    private static final Pattern TOKEN =
            Pattern.compile(INITIALS + "|" + Accents.WORD + "(?:['-]" + Accents.WORD + ")*+|\\s++|.", Pattern.DOTALL);

    private static final String PAUSES = ".,!?;:—…";

    private final EnglishWords words;

    private EnglishPhonemizer(UnknownWords unknownWords) {
        words = new EnglishWords(unknownWords);
    }

    /** Reads lexicon and rules, 3 MB of text; words that they lack are said by letter-to-sound rules. */
    public static EnglishPhonemizer load() {
        LetterToSound rules = LetterToSound.load();
        return load(word -> KokoroSymbols.of(word, rules.phones(word)));
    }

    /** @param unknownWords says what the lexicon lacks */
    public static EnglishPhonemizer load(UnknownWords unknownWords) {
        return new EnglishPhonemizer(unknownWords);
    }

    /**
     * @param text normalised: numbers and abbreviations in words ({@link EnglishNormalizer})
     * @return symbols, punctuation and spaces kept; a character that is neither word nor blank stands for itself, so
     *     that {@link SymbolTable#encode} counts it if the model cannot speak it
     */
    public String phonemize(String text) {
        String plain = Punctuation.plain(Accents.composed(text));
        return phonemize(plain, plain.chars().noneMatch(Character::isLowerCase));
    }

    /** English words in a text of another language, where capitals keep their meaning. */
    String phonemizeInserted(String words) {
        return phonemize(Punctuation.plain(words), false);
    }

    private String phonemize(String plain, boolean shouted) {
        List<String> tokens =
                TOKEN.matcher(plain).results().map(MatchResult::group).toList();
        List<String> written = tokens.stream().filter(token -> !token.isBlank()).toList();
        int at = written.size();
        Deque<String> spoken = new ArrayDeque<>();
        Next next = Next.PAUSE;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            at -= tokens.get(i).isBlank() ? 0 : 1;
            String symbols = symbols(tokens.get(i), new WordInContext(written, Math.max(0, at)), next, shouted);
            spoken.push(symbols);
            next = seenFromBefore(symbols, next);
        }
        return String.join("", spoken).replaceAll(" {2,}", " ").strip();
    }

    private String symbols(String token, WordInContext context, Next next, boolean shouted) {
        if (token.isBlank()) {
            return " ";
        }
        if (!isLetter(token.charAt(0))) {
            return token;
        }
        if (token.contains(".")) {
            return words.letters(token.toLowerCase(Locale.ROOT));
        }
        String[] parts = token.split("-");
        String[] symbols = Arrays.stream(parts)
                .map(part -> words.symbols(part, context, next, shouted))
                .toArray(String[]::new);
        return parts.length == 1 ? symbols[0] : joined(symbols);
    }

    /** Parts of "well-known" run together, and the lighter half of them keeps a side stress only. */
    private static String joined(String[] parts) {
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> parts[i].length()))
                .limit(parts.length / 2)
                .forEach(i -> parts[i] = EnglishWords.lowered(parts[i]));
        return String.join("", parts);
    }

    private static Next seenFromBefore(String symbols, Next next) {
        for (int i = 0; i < symbols.length(); i++) {
            char symbol = symbols.charAt(i);
            if (PAUSES.indexOf(symbol) >= 0) {
                return Next.PAUSE;
            }
            if (Endings.isVowel(symbol)) {
                return Next.VOWEL;
            }
            if (Character.isLetter(symbol) && symbol != KokoroSymbols.MAIN && symbol != KokoroSymbols.SIDE) {
                return Next.CONSONANT;
            }
        }
        return next;
    }

    private static boolean isLetter(char symbol) {
        return Character.isLetter(symbol) && Accents.isLatin(symbol);
    }
}
