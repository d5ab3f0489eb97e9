package dev.ttsmark.text;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Words that are said in several ways, by what they do in the sentence and what stands around them. The lexicon has
 * readings for noun and verb of some 200; a table has what it lacks, and what it says oddly. Immutable.
 */
final class Homographs {

    /** Words on either side among which a cue is looked for. */
    private static final int REACH = 8;

    /**
     * A row of the table.
     *
     * @param use V, N, J, D (past), P (a name inside a sentence), C (any capital) or * (whatever is left)
     * @param cues words nearby, one of which must be there; one with {@code >} must come next, parts of it joined by
     *     {@code _}, and one with {@code <} right before; none for no demand
     */
    private record Reading(String use, List<String> phones, Set<String> cues) {}

    private final CmuLexicon lexicon;
    private final Map<String, List<Reading>> readings;

    private Homographs(CmuLexicon lexicon, Map<String, List<Reading>> readings) {
        this.lexicon = lexicon;
        this.readings = readings;
    }

    static Homographs load(CmuLexicon lexicon) {
        Map<String, List<Reading>> readings = Tables.rows("english-homographs.tsv")
                .collect(Collectors.groupingBy(
                        row -> row[0],
                        HashMap::new,
                        Collectors.mapping(
                                row -> new Reading(
                                        row[1], phones(row), row.length > 3 ? Set.of(row[3].split(" ")) : Set.of()),
                                Collectors.toList())));
        return new Homographs(lexicon, readings);
    }

    private static List<String> phones(String[] row) {
        List<String> phones = List.of(row[2].split(" "));
        phones.stream().filter(phone -> !Arpabet.isKnown(phone)).findFirst().ifPresent(phone -> {
            throw new IllegalStateException("english-homographs.tsv has no phone '" + phone + "' for " + row[0]
                    + "; use those of the lexicon.");
        });
        return phones;
    }

    /** Phones, by the lexicon, of a word as it stands there; empty where the lexicon has it in one way only. */
    Optional<List<String>> byLexicon(String word, WordInContext context) {
        return lexicon.byUse(word).map(variants -> variant(variants, PartOfSpeech.of(context)));
    }

    /** Phones, by the table, of a word as it stands there; empty where the table lacks it. */
    Optional<List<String>> byTable(String word, WordInContext context) {
        List<Reading> rows = readings.get(word);
        if (rows == null) {
            return Optional.empty();
        }
        PartOfSpeech part = tense(word, PartOfSpeech.of(context), context);
        boolean hasAdjective = rows.stream().anyMatch(row -> row.use().equals("J"));
        PartOfSpeech use = part == PartOfSpeech.ADJECTIVE && !hasAdjective ? PartOfSpeech.NOUN : part;
        return rows.stream()
                .filter(row -> fits(row, use, context))
                .findFirst()
                .or(() -> Optional.of(rows.get(0)))
                .map(Reading::phones);
    }

    /** "She read", "it was read" and "have you read" can only be past. */
    private static PartOfSpeech tense(String word, PartOfSpeech part, WordInContext context) {
        boolean asked = context.lower(-2).matches("have|has|had");
        if (word.matches("read|wound") && (part == PartOfSpeech.ADJECTIVE || asked)) {
            return PartOfSpeech.PAST;
        }
        boolean past = PartOfSpeech.hasSingularSubject(context) || PartOfSpeech.isPast(context);
        boolean bare = part == PartOfSpeech.VERB && !context.lower(-1).equals("to");
        return word.matches("read|wound|dove|moped")
                        && bare
                        && past
                        && IntStream.rangeClosed(-3, -1).noneMatch(i -> isAuxiliary(context.lower(i)))
                ? PartOfSpeech.PAST
                : part;
    }

    private static boolean isAuxiliary(String word) {
        return word.matches("do|does|did|don't|didn't|doesn't|will|would|can|could|should|may|might|must|let|please");
    }

    private static boolean fits(Reading row, PartOfSpeech part, WordInContext context) {
        boolean use =
                switch (row.use()) {
                    case "N" -> part == PartOfSpeech.NOUN;
                    case "J" -> part == PartOfSpeech.ADJECTIVE;
                    case "V" -> part == PartOfSpeech.VERB;
                    case "D" -> part == PartOfSpeech.PAST;
                    case "P" -> context.isName();
                    case "C" -> Character.isUpperCase(context.written().codePointAt(0));
                    default -> true;
                };
        return use && (row.cues().isEmpty() || row.cues().stream().anyMatch(cue -> isMet(cue, context)));
    }

    private static boolean isMet(String cue, WordInContext context) {
        if (cue.startsWith("<")) {
            return context.lower(-1).equals(cue.substring(1));
        }
        if (cue.startsWith(">")) {
            String[] next = cue.substring(1).split("_");
            return IntStream.range(0, next.length)
                    .allMatch(i -> context.lower(i + 1).equals(next[i]));
        }
        return IntStream.rangeClosed(-REACH, REACH)
                .anyMatch(i -> context.lower(i).equals(cue));
    }

    private static List<String> variant(Map<Character, List<String>> variants, PartOfSpeech part) {
        String order =
                switch (part) {
                    case VERB -> "vnj";
                    case PAST -> "njv";
                    case ADJECTIVE -> "jnv";
                    default -> "njv";
                };
        return order.chars()
                .mapToObj(use -> variants.get((char) use))
                .filter(Objects::nonNull)
                .findFirst()
                .map(phones -> part == PartOfSpeech.VERB ? stressedEnding(phones) : phones)
                .orElseGet(() -> variants.values().iterator().next());
    }

    /** The lexicon lacks the side stress of some verbs in -ate. */
    private static List<String> stressedEnding(List<String> phones) {
        int ending = Collections.indexOfSubList(phones, List.of("ey", "t"));
        return ending < 0 || ending < phones.size() - 3
                ? phones
                : phones.stream()
                        .map(phone -> phone.equals("ey") ? "ey1" : phone)
                        .toList();
    }
}
