package dev.ttsmark.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseSplitterTest {

    @Test
    void endsClausesWhereASpeakerPauses() {
        assertThat(ClauseSplitter.split(
                        "When the storm has passed, the boats leave; nobody waits. Then we go home.", 10))
                .containsExactly(
                        "When the storm has passed, ", "the boats leave; ", "nobody waits. ", "Then we go home.");
    }

    @Test
    void endsChineseClausesAtFullWidthMarks() {
        assertThat(ClauseSplitter.split("他们刮掉旧漆，补好裂缝，再挑一种新的蓝色。", 10)).containsExactly("他们刮掉旧漆，", "补好裂缝，", "再挑一种新的蓝色。");
    }

    @Test
    void keepsShortPhrasesWithTheirNeighbours() {
        assertThat(ClauseSplitter.split("Well, yes, red, green and blue boats lie in the harbour, tonight.", 18))
                .containsExactly("Well, yes, red, green and blue boats lie in the harbour, tonight.");
        assertThat(ClauseSplitter.split("雨停了，我们走路回家吧。", ClauseSplitter.USUAL_LEAST))
                .containsExactly("雨停了，我们走路回家吧。");
    }

    @Test
    void keepsClosingQuotesWithTheirClause() {
        assertThat(ClauseSplitter.split("“I will not go there,” said the captain.", 10))
                .containsExactly("“I will not go there,” ", "said the captain.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It cost them 1,000,000 crowns in all.",
                "We meet at 10:30:15 over there.",
                "",
                "…",
                "Pages 3–500 of it"
            })
    void neverCutsNumbersOrWhatIsTooShort(String text) {
        assertThat(String.join("", ClauseSplitter.split(text, 1))).isEqualTo(text);
        assertThat(ClauseSplitter.split(text, 1)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void rejoinsToTheTextAndNeverCutsTooEarly() {
        List<String> parts = List.of(
                "a", "word", ", ", ",", "; ", "：", "，", "。", "! ", "—", "…", "\"", "”", "你", "好", "3", "\n", "😀", ". ",
                "Dr. ");
        Random random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, parts.size()).forEach(part -> text.append(parts.get(part)));
            int least = 1 + random.nextInt(20);
            List<String> clauses = ClauseSplitter.split(text.toString(), least);
            assertThat(String.join("", clauses)).isEqualTo(text.toString());
            for (String sentence : SentenceSplitter.split(text.toString())) {
                List<String> own = ClauseSplitter.ofSentence(sentence, least);
                assertThat(own.size() == 1 || own.stream().allMatch(clause -> said(clause) >= least))
                        .as("%s %d", own, least)
                        .isTrue();
            }
        }
    }

    @Test
    void refusesABoundThatBoundsNothing() {
        assertThatThrownBy(() -> ClauseSplitter.split("a", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int said(String text) {
        return text.codePoints()
                .map(c -> Character.isIdeographic(c) ? 3 : Character.isLetterOrDigit(c) ? 1 : 0)
                .sum();
    }
}
