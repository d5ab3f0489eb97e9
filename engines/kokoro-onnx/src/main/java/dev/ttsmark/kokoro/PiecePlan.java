package dev.ttsmark.kokoro;

import dev.ttsmark.text.ClauseSplitter;
import dev.ttsmark.text.OpeningPhrase;
import dev.ttsmark.text.SentenceSplitter;
import dev.ttsmark.text.SpokenLength;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Text to pieces that are spoken one after another. The first is a clause, or the first phrase of a long one, so that it
 * is heard soon. Each next one is as much of its sentence as can be made while what came before still plays: whole
 * clauses, joined as long as the estimate allows.
 *
 * @param secondsPerSecond computing time that a second of audio takes at most, for which playback shall never wait
 */
record PiecePlan(double secondsPerSecond) {

    /** A first clause longer than about two and a half seconds is not waited for. */
    private static final int LONG_OPENING = 45;

    /** The pieces put together are the text again. */
    List<String> of(String text) {
        Writing writing = new Writing();
        for (String sentence : SentenceSplitter.split(text)) {
            writing.sentence(ClauseSplitter.ofSentence(sentence, ClauseSplitter.USUAL_LEAST));
        }
        return writing.pieces;
    }

    /** What was planned so far, and how much of it would not have been heard yet. */
    private final class Writing {

        private final List<String> pieces = new ArrayList<>();
        private double unheard;

        void sentence(List<String> clauses) {
            List<String> left = new ArrayList<>(clauses);
            if (pieces.isEmpty()) {
                opening(left);
            }
            while (!left.isEmpty()) {
                StringBuilder piece = new StringBuilder(left.remove(0));
                while (!left.isEmpty() && inTime(SpokenLength.of(piece) + SpokenLength.of(left.get(0)))) {
                    piece.append(left.remove(0));
                }
                add(piece.toString());
            }
        }

        /** Takes the first clause, or the first phrase of it, from what is left. */
        private void opening(List<String> left) {
            String first = left.remove(0);
            OptionalInt end = SpokenLength.of(first) > LONG_OPENING
                    ? OpeningPhrase.endOf(first, ClauseSplitter.USUAL_LEAST)
                    : OptionalInt.empty();
            if (end.isPresent()) {
                left.add(0, first.substring(end.getAsInt()));
                first = first.substring(0, end.getAsInt());
            }
            pieces.add(first);
            unheard = SpokenLength.of(first);
        }

        private boolean inTime(int length) {
            return length * secondsPerSecond <= unheard;
        }

        private void add(String piece) {
            int length = SpokenLength.of(piece);
            pieces.add(piece);
            unheard = Math.max(0, unheard - length * secondsPerSecond) + length;
        }
    }
}
