package dev.ttsmark.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Text to sentences, so that the first can be spoken while the others wait. The sentences put together are the text
 * again, to the character.
 */
public final class SentenceSplitter {

    /** Abbreviations that a capital letter or a digit follows inside a sentence. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "rev", "hon", "gen", "col", "capt", "lt", "sgt", "gov",
            "sen", "rep", "mt", "no", "fig", "vol", "pp", "vs", "approx", "e.g", "i.e", "cf");

    private SentenceSplitter() {}

    /** At least one sentence unless the text is empty; each holds a letter or a digit if the text does. */
    public static List<String> split(String text) {
        List<String> sentences = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String piece : pieces(text)) {
            if (!isSpoken(piece) && current.isEmpty() && !sentences.isEmpty()) {
                sentences.set(sentences.size() - 1, sentences.get(sentences.size() - 1) + piece);
                continue;
            }
            current.append(piece);
            if (isSpoken(current) && !endsInAbbreviation(piece)) {
                sentences.add(current.toString());
                current.setLength(0);
            }
        }
        if (!current.isEmpty()) {
            sentences.add(current.toString());
        }
        return List.copyOf(sentences);
    }

    private static List<String> pieces(String text) {
        BreakIterator boundaries = BreakIterator.getSentenceInstance(Locale.ROOT);
        boundaries.setText(text);
        List<String> pieces = new ArrayList<>();
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; start = end, end = boundaries.next()) {
            pieces.add(text.substring(start, end));
        }
        return pieces;
    }

    private static boolean isSpoken(CharSequence piece) {
        return piece.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** An initial ("J. Smith") counts as one. */
    private static boolean endsInAbbreviation(String piece) {
        String end = piece.stripTrailing();
        if (end.length() == piece.length() || !end.endsWith(".")) {
            return false;
        }
        String word = end.substring(startOfWord(end), end.length() - 1);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Where the letters and dots begin that the piece ends in. */
    private static int startOfWord(String piece) {
        int start = piece.length();
        while (start > 0 && (Character.isLetter(piece.charAt(start - 1)) || piece.charAt(start - 1) == '.')) {
            start--;
        }
        return start;
    }
}
