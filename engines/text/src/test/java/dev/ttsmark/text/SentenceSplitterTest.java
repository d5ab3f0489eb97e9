package dev.ttsmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

    @Test
    void endsSentencesAtFullStopsQuestionsAndExclamations() {
        assertThat(SentenceSplitter.split("One. Two? Three! Four"))
                .containsExactly("One. ", "Two? ", "Three! ", "Four");
    }

    @Test
    void splitsChineseAtFullWidthMarks() {
        assertThat(SentenceSplitter.split("你好。今天天气怎么样？很好！")).containsExactly("你好。", "今天天气怎么样？", "很好！");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dr. Smith met Mrs. Jones.",
                "J. R. Smith wrote it.",
                "It was 3.14 or so.",
                "See e.g. The Times.",
                "Apples vs. Oranges is on.",
                "Room No. 5 is free.",
            })
    void keepsAbbreviationsInsideTheSentence(String sentence) {
        assertThat(SentenceSplitter.split(sentence)).containsExactly(sentence);
    }

    @Test
    void endsASentenceAfterThePronounI() {
        assertThat(SentenceSplitter.split("So am I. You know.")).containsExactly("So am I. ", "You know.");
    }

    @Test
    void joinsPiecesWithoutLetterOrDigitToTheirNeighbour() {
        assertThat(SentenceSplitter.split("... Well. ! ? Yes.")).containsExactly("... Well. ! ? ", "Yes.");
        assertThat(SentenceSplitter.split("?!")).containsExactly("?!");
        assertThat(SentenceSplitter.split("")).isEmpty();
    }

    @Test
    void rejoinsToTheTextWhateverItIs() {
        List<String> parts = List.of(
                "Mr. ", "a", "B", ". ", "? ", "…", "。", "！", "\n", " ", "\"", "😀", "3.5", "Dr.", "e\u0301", "I. ");
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(20), 0, parts.size()).forEach(part -> text.append(parts.get(part)));
            List<String> sentences = SentenceSplitter.split(text.toString());
            assertThat(String.join("", sentences)).isEqualTo(text.toString());
            if (sentences.size() > 1) {
                assertThat(sentences).allMatch(sentence -> sentence.codePoints().anyMatch(Character::isLetterOrDigit));
            }
        }
    }
}
