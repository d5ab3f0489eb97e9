package dev.ttsmark.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word nearest to a misspelt one, by edit distance. */
public final class Nearest {

    private Nearest() {}

    /** The nearest known word, if it is near enough to be what was meant: within a third of the word's length, at least 2. */
    public static Optional<String> to(String word, Collection<String> known) {
        int limit = Math.max(2, word.length() / 3);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= limit)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        // Of two as near, the one whose beginning was written is meant.
                        .thenComparing(candidate -> !candidate.startsWith(word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The end of a sentence: {@code "; did you mean 'x'?"}, or the list of known words and a full stop where none is near. */
    public static String hint(String word, Collection<String> known) {
        return to(word, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElseGet(() -> "; known are "
                        + String.join(", ", known.stream().sorted().toList()) + ".");
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
