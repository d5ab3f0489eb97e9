package dev.ttsmark.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which acronyms are said as words and which letter by letter, by a table and, for the rest, by their spelling. */
final class EnglishAcronyms {

    /** Longer ones are said as words where nothing tells otherwise. */
    private static final int LONGEST = 5;

    private static final int SHORTEST_WORD = 4;
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,}");
    private static final Pattern NO_VOWEL = Pattern.compile("[b-df-hj-np-tv-xz]{2,5}");
    private static final Pattern SOUNDS =
            Pattern.compile("(?:h+m+|m+h*m+|s*h+|p+s+t|p+f+t+|b+r+|g+r+|t+s+k|z+|n?th|st|nd|rd|ll)");

    /** How to say one. */
    enum Way {
        LETTERS,
        WORD
    }

    private final Map<String, String> table;

    private EnglishAcronyms(Map<String, String> table) {
        this.table = table;
    }

    static EnglishAcronyms load() {
        return new EnglishAcronyms(Tables.rows("english-acronyms.tsv")
                .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1])));
    }

    /** Phones of those that are said as words that no lexicon has. */
    Optional<List<String>> phones(String word) {
        return Optional.ofNullable(table.get(word))
                .filter(how -> how.indexOf(' ') > 0)
                .map(how -> List.of(how.split(" ")));
    }

    /**
     * @param word the same in lower case
     * @param isWord whether a word is in the lexicon
     */
    Way of(String written, String word, WordInContext context, Function<String, Boolean> isWord) {
        boolean capitals = CAPITALS.matcher(written).matches();
        String how = table.get(word);
        if (how != null) {
            boolean letters = how.equals("letters") || how.equals("capitals") && capitals;
            return letters || capitals && isOrganisation(written, context) ? Way.LETTERS : Way.WORD;
        }
        if (!capitals) {
            boolean unsayable =
                    NO_VOWEL.matcher(word).matches() && !SOUNDS.matcher(word).matches();
            return unsayable && !isWord.apply(word) ? Way.LETTERS : Way.WORD;
        }
        if (written.length() > LONGEST) {
            return Way.WORD;
        }
        boolean said = word.length() >= SHORTEST_WORD
                && isWord.apply(word)
                && !NO_VOWEL.matcher(word).matches();
        return said ? Way.WORD : Way.LETTERS;
    }

    /** In capitals amid small letters these are names of their own: it and IT, who and the WHO, us and US. */
    private static boolean isOrganisation(String written, WordInContext context) {
        return switch (written) {
            case "IT", "US" -> true;
            case "WHO" -> context.lower(-1).matches("the|by|of|from|at|with");
            default -> false;
        };
    }
}
