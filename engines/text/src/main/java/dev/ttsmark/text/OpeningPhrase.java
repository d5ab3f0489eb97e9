package dev.ttsmark.text;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an English clause can be taken up again after its first phrase: before a word that opens another, such as a
 * conjunction, a preposition or a determiner. For a first chunk alone, when even the first clause is long.
 */
public final class OpeningPhrase {

    /** Without "to" and "of", which tie what follows to what came before, and words that are as often something else. */
    private static final Set<String> OPENERS = Set.of(
            "and",
            "or",
            "but",
            "nor",
            "so",
            "yet",
            "that",
            "which",
            "who",
            "whom",
            "whose",
            "where",
            "when",
            "while",
            "because",
            "although",
            "though",
            "if",
            "unless",
            "until",
            "since",
            "as",
            "than",
            "with",
            "without",
            "within",
            "into",
            "onto",
            "from",
            "by",
            "for",
            "in",
            "on",
            "over",
            "under",
            "about",
            "after",
            "before",
            "between",
            "through",
            "during",
            "against",
            "across",
            "the",
            "a",
            "an",
            "this",
            "these",
            "those",
            "every",
            "each",
            "our",
            "their",
            "his",
            "her",
            "its",
            "my",
            "your");

    private static final Pattern WORD = Pattern.compile("(?<=[\\p{L}\\p{M}'’] )[A-Za-z]+(?= )");

    private OpeningPhrase() {}

    /**
     * The first such place.
     *
     * @param least letters to say on either side
     * @return index of the word that opens the next phrase; empty where there is none
     */
    public static OptionalInt endOf(String clause, int least) {
        Matcher words = WORD.matcher(clause);
        boolean afterOpener = false;
        while (words.find()) {
            boolean opens = OPENERS.contains(words.group().toLowerCase(Locale.ROOT));
            // "in the" opens one phrase, not two.
            if (opens
                    && !afterOpener
                    && SpokenLength.of(clause.substring(0, words.start())) >= least
                    && SpokenLength.of(clause.substring(words.start())) >= least) {
                return OptionalInt.of(words.start());
            }
            afterOpener = opens;
        }
        return OptionalInt.empty();
    }
}
