package dev.ttsmark.text;

import java.util.ArrayList;
import java.util.List;

/**
 * How an unknown English word is said: one decision tree per letter over the four letters on either side, as trained by
 * Carnegie Mellon and carried by FreeTTS. Immutable.
 */
final class LetterToSound {

    private static final int WINDOW = 4;
    private static final String EDGE = "000#";
    private static final String EDGE_AFTER = "#000";

    private sealed interface Node {}

    /** Asks for the letter at an offset of the window: 0–3 stand before the letter, 4–7 after it. */
    private record Question(int offset, char letter, int ifSame, int ifOther) implements Node {}

    private record Answer(List<String> phones) implements Node {}

    private final List<Node> nodes = new ArrayList<>();
    private final int[] roots = new int['z' + 1];

    private LetterToSound() {}

    static LetterToSound load() {
        LetterToSound rules = new LetterToSound();
        FreeTtsData.lines("cmudict04_lts.txt").forEach(rules::add);
        return rules;
    }

    private void add(String line) {
        String[] parts = line.split(" ");
        switch (parts[0]) {
            case "INDEX" -> roots[parts[2].charAt(0)] = Integer.parseInt(parts[1]);
            case "STATE" ->
                nodes.add(new Question(
                        Integer.parseInt(parts[1]),
                        parts[2].charAt(0),
                        Integer.parseInt(parts[3]),
                        Integer.parseInt(parts[4])));
            case "PHONE" ->
                nodes.add(new Answer(parts[1].equals("epsilon") ? List.of() : List.of(parts[1].split("-"))));
            case "TOTAL" -> {}
            default -> throw new IllegalStateException("FreeTTS's letter-to-sound file has a strange line: " + line);
        }
    }

    /** @param word letters a to z only */
    List<String> phones(String word) {
        String padded = EDGE + word + EDGE_AFTER;
        List<String> phones = new ArrayList<>();
        for (int i = 0; i < word.length(); i++) {
            phones.addAll(decide(padded, i + WINDOW));
        }
        return phones;
    }

    private List<String> decide(String padded, int at) {
        Node node = nodes.get(roots[padded.charAt(at)]);
        while (node instanceof Question question) {
            int offset = question.offset() < WINDOW ? question.offset() - WINDOW : question.offset() - WINDOW + 1;
            node = nodes.get(padded.charAt(at + offset) == question.letter() ? question.ifSame() : question.ifOther());
        }
        return ((Answer) node).phones();
    }
}
