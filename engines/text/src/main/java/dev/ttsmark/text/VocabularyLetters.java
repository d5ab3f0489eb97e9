package dev.ttsmark.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text in the letters that a vocabulary of single characters has. What is the same letter to a reader is the same here:
 * composed or with combining marks, as a capital, with the comma or the cedilla that the vocabulary happens to hold, as a
 * ligature or in full width. Immutable.
 */
final class VocabularyLetters {

    /** A base and the marks on it. Possessive, since hostile texts pile up thousands of marks. */
    private static final Pattern CLUSTER = Pattern.compile("\\P{M}\\p{M}*+|\\p{M}++", Pattern.DOTALL);

    /** Letters and marks that readers take for one another, each with those that may stand in for it, best first. */
    private static final Map<Integer, String> STAND_INS = standIns("țţ", "șş", "ςσ", "'’ʼʻ‘`", "-‐‑");

    private static final Set<String> ROMANIAN = Set.of("ro", "ron", "rum");
    /** Where I is the capital of ı, and İ that of i. */
    private static final Set<String> DOTLESS = Set.of("tr", "tur", "az", "aze", "azj", "crh", "gag");

    /** No letter of any alphabet has more. */
    private static final int MOST_MARKS = 4;

    private static final Locale TURKISH = Locale.forLanguageTag("tr");

    private final SymbolTable vocabulary;
    private final Map<String, Integer> composed = new HashMap<>();

    VocabularyLetters(SymbolTable vocabulary) {
        this.vocabulary = vocabulary;
        vocabulary.codePoints().forEach(symbol -> {
            String parts = Normalizer.normalize(Character.toString(symbol), Form.NFD);
            composed.put(parts, symbol);
        });
    }

    /**
     * A text so written.
     *
     * @param spoken characters of the vocabulary
     * @param dropped what it has no letter for, to how often it was met
     */
    record Written(String spoken, Map<String, Integer> dropped) {}

    /** @param language ISO 639 code: capitals follow its rules */
    Written of(String text, String language) {
        StringBuilder spoken = new StringBuilder();
        Map<String, Integer> dropped = new TreeMap<>();
        String whole = romanian(Normalizer.normalize(text, Form.NFC), language);
        List<MatchResult> clusters = CLUSTER.matcher(whole).results().toList();
        for (MatchResult cluster : clusters) {
            boolean endsWord = cluster.end() == whole.length() || !Character.isLetter(whole.codePointAt(cluster.end()));
            boolean beginsWord = cluster.start() == 0 || !Character.isLetter(whole.codePointBefore(cluster.start()));
            Written best = best(cluster.group(), language, endsWord && !beginsWord);
            spoken.append(best.spoken());
            best.dropped().forEach((symbol, times) -> dropped.merge(symbol, times, Integer::sum));
        }
        return new Written(spoken.toString(), dropped);
    }

    /** The tokenizer of transformers writes ţ for ț in Romanian, even where a vocabulary has both. */
    private String romanian(String text, String language) {
        return ROMANIAN.contains(language) && vocabulary.contains('ţ') ? text.replace('ț', 'ţ') : text;
    }

    private Written best(String cluster, String language, boolean lastOfWord) {
        Supplier<String> lower = () -> lower(cluster, language, lastOfWord);
        Written best = null;
        for (Supplier<String> form : List.<Supplier<String>>of(
                () -> cluster,
                lower,
                () -> recomposed(cluster),
                () -> recomposed(lower.get()),
                () -> recomposed(lower(Normalizer.normalize(cluster, Form.NFKC), language, lastOfWord)))) {
            Written written = written(form.get());
            if (written.dropped().isEmpty()) {
                return written;
            }
            if (best == null || size(written) < size(best)) {
                best = written;
            }
        }
        return best;
    }

    private static int size(Written written) {
        return written.dropped().values().stream().mapToInt(Integer::intValue).sum();
    }

    private Written written(String form) {
        StringBuilder spoken = new StringBuilder();
        Map<String, Integer> dropped = new TreeMap<>();
        form.codePoints().forEach(codePoint -> standIn(codePoint)
                .ifPresentOrElse(
                        spoken::appendCodePoint, () -> dropped.merge(Character.toString(codePoint), 1, Integer::sum)));
        return new Written(spoken.toString(), dropped);
    }

    private Optional<Integer> standIn(int codePoint) {
        return vocabulary.contains(codePoint)
                ? Optional.of(codePoint)
                : STAND_INS
                        .getOrDefault(codePoint, "")
                        .codePoints()
                        .filter(vocabulary::contains)
                        .boxed()
                        .findFirst();
    }

    /** Its parts put together as the vocabulary's symbols are. */
    private String recomposed(String form) {
        StringBuilder whole = new StringBuilder();
        CLUSTER.matcher(Normalizer.normalize(form, Form.NFD)).results().forEach(parts -> compose(parts.group(), whole));
        return whole.toString();
    }

    /** A base with as many of its first marks as one symbol has, whatever stands between them; then the other marks. */
    private void compose(String parts, StringBuilder whole) {
        int[] codePoints = parts.codePoints().toArray();
        int marks = Math.min(MOST_MARKS, codePoints.length - 1);
        int taken = IntStream.range(0, 1 << marks)
                .filter(chosen -> composed.containsKey(chosen(codePoints, chosen)))
                .boxed()
                .max(Comparator.comparingInt(Integer::bitCount))
                .orElse(0);
        whole.appendCodePoint(composed.getOrDefault(chosen(codePoints, taken), codePoints[0]));
        for (int i = 1; i < codePoints.length; i++) {
            if (i > marks || (taken >> i - 1 & 1) == 0) {
                whole.appendCodePoint(codePoints[i]);
            }
        }
    }

    private static String chosen(int[] codePoints, int marks) {
        StringBuilder parts = new StringBuilder().appendCodePoint(codePoints[0]);
        for (int i = 0; marks >> i != 0; i++) {
            if ((marks >> i & 1) == 1) {
                parts.appendCodePoint(codePoints[i + 1]);
            }
        }
        return parts.toString();
    }

    private static String lower(String cluster, String language, boolean lastOfWord) {
        if (lastOfWord && cluster.equals("Σ")) {
            return "ς";
        }
        if (DOTLESS.contains(language)) {
            return cluster.toLowerCase(TURKISH);
        }
        // Elsewhere the dot of İ is part of the i, and no mark on it.
        return cluster.toLowerCase(Locale.ROOT).replace("i\u0307", "i");
    }

    private static Map<Integer, String> standIns(String... groups) {
        Map<Integer, String> all = new HashMap<>();
        Stream.of(groups).forEach(group -> group.codePoints().forEach(symbol -> all.put(symbol, group)));
        return Map.copyOf(all);
    }
}
