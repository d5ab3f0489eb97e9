package dev.ttsmark.text;

import java.util.Set;

/** Tells the letter A from the article, which are written alike. */
final class LetterA {

    private static final String LETTER = "a";

    /** A letter of the alphabet follows them as a name. */
    private static final Set<String> NAMED = Set.of(
            "vitamin",
            "vitamins",
            "grade",
            "grades",
            "plan",
            "type",
            "types",
            "section",
            "option",
            "point",
            "group",
            "class",
            "appendix",
            "exhibit",
            "team",
            "level",
            "hepatitis",
            "part",
            "side",
            "series",
            "figure",
            "table",
            "letter",
            "step",
            "item",
            "case",
            "room",
            "gate",
            "hall",
            "block",
            "terminal",
            "zone",
            "unit",
            "category",
            "phase",
            "stage",
            "note",
            "building",
            "wing",
            "row",
            "column",
            "answer",
            "question",
            "product",
            "model",
            "version",
            "variant",
            "node",
            "influenza",
            "schedule",
            "annex",
            "chapter",
            "line",
            "platform",
            "size");

    /** No article stands before them. */
    private static final Set<String> AFTER = Set.of("and", "or", "is", "was", "equals", "comes", "stands", "through");

    /** Nor before these, though "a plus" is one; of a capital that begins no sentence. */
    private static final Set<String> AFTER_CAPITAL = Set.of("to", "plus", "minus", "in", "on", "for", "with", "has");

    private LetterA() {}

    /**
     * @param part of the word, where it has hyphens
     * @param shouted whether the whole text is in capitals, so that they mean nothing
     */
    static boolean is(String part, WordInContext context, boolean shouted) {
        if (!part.equalsIgnoreCase(LETTER)) {
            return false;
        }
        boolean capital = part.equals("A") && !shouted;
        if (context.written().contains("-")) {
            return capital && context.written().startsWith("A-");
        }
        return isBracketed(context)
                || AFTER.contains(context.lower(1))
                || context.lower(-1).equals("an")
                || capital && isNamed(context);
    }

    private static boolean isBracketed(WordInContext context) {
        String next = context.lower(1);
        return next.equals(")") || next.equals("]");
    }

    /** "The Tale of A Cat" has the article all the same, and so has a sentence that begins with it. */
    private static boolean isNamed(WordInContext context) {
        if (NAMED.contains(context.lower(-1)) || AFTER_CAPITAL.contains(context.lower(1)) && !context.isBreak(-1)) {
            return true;
        }
        return !context.isBreak(-1) && !context.isCapital(-1) && !context.isCapital(1);
    }
}
