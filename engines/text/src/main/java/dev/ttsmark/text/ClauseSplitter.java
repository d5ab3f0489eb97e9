package dev.ttsmark.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Sentences to clauses, so that a first chunk can be short. The clauses put together are the text again, to the character.
 * A clause ends behind a mark at which a speaker pauses, and never so early that a phrase would be torn: on either side of
 * a cut there is at least as much to say as the caller asks for.
 */
public final class ClauseSplitter {

    /** About a second of speech. */
    public static final int USUAL_LEAST = 18;

    private static final String MARKS = ",;:—–…，；：、";
    private static final String CLOSING = "\"”’'」』》）)]】";

    private ClauseSplitter() {}

    /**
     * A clause never reaches over the end of a sentence.
     *
     * @param least {@link SpokenLength} of a clause, at least 1. A sentence that has less
     *     stays whole
     */
    public static List<String> split(String text, int least) {
        if (least < 1) {
            throw new IllegalArgumentException("least=" + least);
        }
        List<String> clauses = new ArrayList<>();
        SentenceSplitter.split(text).forEach(sentence -> clauses.addAll(ofSentence(sentence, least)));
        return List.copyOf(clauses);
    }

    /** Clauses of what {@link SentenceSplitter} gave: taken by itself, it could be cut elsewhere than in its text. */
    public static List<String> ofSentence(String sentence, int least) {
        List<String> clauses = new ArrayList<>();
        addClauses(sentence, least, clauses);
        return clauses;
    }

    private static void addClauses(String sentence, int least, List<String> clauses) {
        int start = 0;
        int left = SpokenLength.of(sentence);
        int said = 0;
        int at = 0;
        while (at < sentence.length()) {
            int end = endOfClause(sentence, at);
            if (end < 0) {
                int next = at + Character.charCount(sentence.codePointAt(at));
                said += SpokenLength.of(sentence.substring(at, next));
                at = next;
                continue;
            }
            if (said >= least && left - said >= least) {
                clauses.add(sentence.substring(start, end));
                start = end;
                left -= said;
                said = 0;
            }
            at = end;
        }
        clauses.add(sentence.substring(start));
    }

    /** Behind the mark that stands here, what closes after it, and the blanks; -1 where no clause ends. */
    private static int endOfClause(String text, int at) {
        char mark = text.charAt(at);
        if (MARKS.indexOf(mark) < 0 || isInsideNumber(text, at)) {
            return -1;
        }
        int end = at;
        while (end < text.length() && MARKS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        boolean latin = ",;:".indexOf(mark) >= 0;
        if (latin && end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            return -1;
        }
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** 1,000 and 10:30, and 3–5. */
    private static boolean isInsideNumber(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }
}
