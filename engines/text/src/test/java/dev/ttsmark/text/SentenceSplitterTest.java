package dev.ttsmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "The U.S. Army arrived.",
                "The U.N. Security Council met at 5 p.m. Eastern.",
                "The U.K. government met the E.U. Commission.",
                "A Ph.D. student met a Ph.D. Candidate.",
                "We met at 9 a.m. Monday.",
                "J. R. R. Tolkien wrote it.",
                "They left St. Louis on Mar. 5.",
                "Apple Inc. CEO Tim Cook spoke, and Ford Motor Co. said no.",
                "It is at 123 Main St. Apt. 4B, Springfield, IL 62704.",
                "Write to 1600 Pennsylvania Ave. NW, Washington, D.C. 20500.",
                "Martin Luther King Jr. Day is near.",
                "Gen. Lee and Capt. Hook met Sen. Warren.",
                "See Fig. 3, Vol. 2, pp. 3-5 and no. 7.",
                "Visit www.example.com or v2.1.3 of Node.js.",
            })
    void keepsAbbreviationsInsideTheSentence(String sentence) {
        assertThat(SentenceSplitter.split(sentence)).containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He lives in the U.S. |He left.",
                "It closed at 5 p.m. |Dinner was served.",
                "It was Plan B. |Then we went.",
                "He works for Acme Inc. |The firm is old.",
                "She lives on Main St. |It is quiet.",
                "Is it yes or no. |That is all.",
                "We left in Dec. |London was cold.",
                "She has a Ph.D. |She teaches.",
                "Apples, pears, etc. |John ate them.",
                "He went to Washington, D.C. |There he stayed.",
                "So it was World War I. |The next came soon.",
                "Wait... |What?",
                "\"Stop.\" |He left.",
                "I use C# and .NET. |Then I rest.",
                "It costs $3.50. |Pay now.",
            })
    void endsSentencesBehindAbbreviationsWhereANewOneBegins(String first, String second) {
        assertThat(SentenceSplitter.split(first + " " + second).stream().map(String::strip))
                .containsExactly(first.strip(), second);
    }

    @Test
    void endsSentencesAtParagraphsItemsAndHeadings() {
        assertThat(SentenceSplitter.split("Chapter One\n\nIt was\nlate.\n- one\n- two\n1. Go. Stay."))
                .containsExactly("Chapter One\n\n", "It was\nlate.\n", "- one\n", "- two\n", "1. Go. ", "Stay.");
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
