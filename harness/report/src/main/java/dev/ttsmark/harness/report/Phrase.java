package dev.ttsmark.harness.report;

import java.util.List;
import java.util.stream.Collectors;

/** What a report says in one place: once for each of its languages, or once for all of them. */
public record Phrase(List<Said> said) {

    /** Says nothing. */
    public static final Phrase NONE = new Phrase(List.of());

    private static final int LONG = 24;

    public Phrase {
        said = List.copyOf(said);
    }

    /** A number, a name, an identifier: the same in every language. */
    public static Phrase plain(String text) {
        return text.isEmpty() ? NONE : new Phrase(List.of(new Said("", text)));
    }

    /** What is the same in every language is said once. */
    static Phrase of(List<Said> said) {
        boolean same =
                said.size() > 1 && said.stream().map(Said::text).distinct().count() == 1;
        return same ? plain(said.get(0).text()) : new Phrase(said);
    }

    /** Whether it is a sentence rather than a name: languages stand on lines of their own, and need room. */
    public boolean isLong() {
        return said.stream().anyMatch(s -> s.text().length() > LONG);
    }

    public boolean isEmpty() {
        return said.isEmpty();
    }

    /** Where the text cannot be marked up: an attribute, a label in a drawing. */
    public String joined() {
        return said.stream().map(Said::text).distinct().collect(Collectors.joining(" / "));
    }
}
