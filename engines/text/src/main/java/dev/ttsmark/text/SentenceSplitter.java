package dev.ttsmark.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text to sentences, so that the first can be spoken while the others wait. The sentences put together are the text
 * again, to the character.
 */
public final class SentenceSplitter {

    private static final Pattern NUMBER_OF_ITEM = Pattern.compile("\\s*(?:\\d{1,3}|[IVX]{1,5})\\.\\h+");
    private static final Pattern LINE_BREAK = Pattern.compile("[\n\r\u000b\f\u0085\u2028\u2029]");

    private SentenceSplitter() {}

    /** At least one sentence unless the text is empty; each holds a letter or a digit if the text does. */
    public static List<String> split(String text) {
        List<String> sentences = new ArrayList<>();
        Paragraphs.of(text).split().forEach(paragraph -> addSentences(paragraph, sentences));
        return List.copyOf(sentences);
    }

    private static void addSentences(String paragraph, List<String> sentences) {
        StringBuilder current = new StringBuilder();
        if (!sentences.isEmpty() && !isSpoken(sentences.get(sentences.size() - 1))) {
            current.append(sentences.remove(sentences.size() - 1));
        }
        List<String> pieces = pieces(paragraph);
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            if (!isSpoken(piece) && current.isEmpty() && !sentences.isEmpty()) {
                sentences.set(sentences.size() - 1, sentences.get(sentences.size() - 1) + piece);
                continue;
            }
            current.append(piece);
            boolean ends = i + 1 == pieces.size() || isEnd(piece, pieces.get(i + 1));
            if (isSpoken(current) && ends) {
                sentences.add(current.toString());
                current.setLength(0);
            }
        }
        if (!current.isEmpty()) {
            sentences.add(current.toString());
        }
    }

    private static List<String> pieces(String text) {
        BreakIterator boundaries = BreakIterator.getSentenceInstance(Locale.ROOT);
        boundaries.setText(LINE_BREAK.matcher(text).replaceAll(" "));
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

    private static boolean isEnd(String piece, String next) {
        String end = piece.stripTrailing();
        if (!end.endsWith(".")) {
            return true;
        }
        boolean glued = end.length() == piece.length() && Character.isLetterOrDigit(next.codePointAt(0));
        boolean item = NUMBER_OF_ITEM.matcher(piece).matches();
        String word = end.substring(startOfWord(end), end.length() - 1);
        return !glued && !item && AbbreviationStops.endsSentence(word, next);
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
