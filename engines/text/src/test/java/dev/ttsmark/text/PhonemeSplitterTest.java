package dev.ttsmark.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhonemeSplitterTest {

    @Test
    void leavesAShortStringWhole() {
        assertThat(PhonemeSplitter.split("həlˈO.", 6)).containsExactly("həlˈO.");
        assertThat(PhonemeSplitter.split("", 6)).isEmpty();
    }

    @Test
    void cutsAfterTheLastClauseMarkThatFits() {
        assertThat(PhonemeSplitter.split("a, b; c d e", 8)).containsExactly("a, b; ", "c d e");
    }

    @Test
    void cutsAfterTheLastSpaceWhereNoClauseEnds() {
        assertThat(PhonemeSplitter.split("aaa bbb ccc", 9)).containsExactly("aaa bbb ", "ccc");
    }

    @Test
    void cutsAtTheLimitWhereNothingElseHelps() {
        assertThat(PhonemeSplitter.split("abcdefg", 3)).containsExactly("abc", "def", "g");
    }

    @Test
    void refusesALimitThatNothingFits() {
        assertThatThrownBy(() -> PhonemeSplitter.split("a", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverExceedsTheLimitAndNeverLosesASymbol() {
        Random random = new Random(11);
        String alphabet = "abəˈ ,.…—𝄞";
        int[] symbols = alphabet.codePoints().toArray();
        for (int round = 0; round < 2_000; round++) {
            StringBuilder phonemes = new StringBuilder();
            random.ints(random.nextInt(120), 0, symbols.length)
                    .forEach(symbol -> phonemes.appendCodePoint(symbols[symbol]));
            int limit = 1 + random.nextInt(40);
            List<String> pieces = PhonemeSplitter.split(phonemes.toString(), limit);
            assertThat(String.join("", pieces)).isEqualTo(phonemes.toString());
            assertThat(pieces).allMatch(piece -> piece.codePointCount(0, piece.length()) <= limit && !piece.isEmpty());
        }
    }
}
