package dev.ttsmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningPhraseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Artificial intelligence is transforming | the way we interact with technology.",
                "Nobody who was there that evening | in the old harbour has forgotten it.",
                "The committee decided yesterday | that nothing should be published before spring.",
            })
    void endsBeforeTheWordThatOpensTheNextPhrase(String phrase, String rest) {
        String clause = phrase.strip() + " " + rest.strip();
        assertThat(OpeningPhrase.endOf(clause, 18)).hasValue(phrase.strip().length() + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Go to the place of the beginning and end.",
                "Internationalisation characteristics notwithstanding responsibilities.",
                "It weighs exactly 12 in all of the shops.",
            })
    void leavesAloneWhatIsShortOrHasNoSuchPlace(String clause) {
        assertThat(OpeningPhrase.endOf(clause, 18)).isEmpty();
    }

    @Test
    void leavesEnoughOnEitherSide() {
        OptionalInt end =
                OpeningPhrase.endOf("We are happy that everything went so well for all the people that came.", 18);
        assertThat(end.orElseThrow()).isGreaterThan(18);
    }
}
