package dev.ttsmark.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The small words of English, whose sound depends on their place: weak inside a clause, fuller at its end, and "the",
 * "a", "to" and "in" by what follows. The lexicon knows their full forms only, and says a few common words oddly; those
 * stand in the same table.
 */
final class FunctionWords {

    private static final String RESOURCE = "english-function-words.tsv";
    private static final Set<String> BY_CONTEXT = Set.of("the", "a", "an", "to", "in", "am");

    /** What follows a word. */
    enum Next {
        VOWEL,
        CONSONANT,
        PAUSE
    }

    private final Map<String, String[]> formsByWord;

    private FunctionWords(Map<String, String[]> formsByWord) {
        this.formsByWord = formsByWord;
    }

    /** Rows of word, form inside a clause, and form at its end where that differs. */
    static FunctionWords load() {
        try (InputStream in = FunctionWords.class.getResourceAsStream(RESOURCE)) {
            return new FunctionWords(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], Function.identity())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(String word) {
        return BY_CONTEXT.contains(word) || formsByWord.containsKey(word);
    }

    /** @param word lower case */
    Optional<String> symbols(String word, Next next) {
        return BY_CONTEXT.contains(word)
                ? Optional.of(byContext(word, next))
                : Optional.ofNullable(formsByWord.get(word))
                        .map(row -> next == Next.PAUSE ? row[row.length - 1] : row[1]);
    }

    private static String byContext(String word, Next next) {
        boolean pause = next == Next.PAUSE;
        return switch (word) {
            case "the" -> next == Next.VOWEL ? "ði" : "ðə";
            case "a" -> pause ? "ˈA" : "ɐ";
            case "an" -> "ɐn";
            case "to" -> pause ? "tu" : next == Next.VOWEL ? "tʊ" : "tə";
            case "in" -> pause ? "ˈɪn" : "ɪn";
            case "am" -> pause ? "æm" : "ɐm";
            default -> throw new IllegalArgumentException(word);
        };
    }
}
