package dev.ttsmark.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.engine.EngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberSpellerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|about 1,234.50 m|about one thousand two hundred thirty-four point five zero m",
                "en|0.05|zero point zero five",
                "en|007|zero zero seven",
                "en|12345678901234567890|"
                        + "one two three four five six seven eight nine zero one two three four five six seven eight nine zero",
                "eng|21|twenty-one",
                "ms|178 orang|seratus tujuh puluh lapan orang",
                "zlm|1.5|satu perpuluhan lima",
                "id|1.234 dan 12,5|seribu dua ratus tiga puluh empat dan dua belas koma lima",
                "deu|1.234,5|eintausendzweihundertvierunddreißig Komma fünf",
                "zh|105个|一百零五个",
                "zh|1.05|一点零五",
                "hi|२१|इक्कीस",
            })
    void spellsNumbersByTheMarksOfTheLanguage(String language, String text, String spelled) throws EngineException {
        assertThat(NumberSpeller.of(language).spellIn(text)).isEqualTo(spelled);
    }

    @Test
    void spellsOrdinalsAndYears() throws EngineException {
        NumberSpeller english = NumberSpeller.of("en");
        assertThat(english.ordinal(23)).isEqualTo("twenty-third");
        assertThat(english.year(1984)).isEqualTo("nineteen eighty-four");
        assertThat(english.year(2005)).isEqualTo("two thousand five");
        assertThat(NumberSpeller.of("fr").ordinal(2)).isEqualTo("deuxième");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yor", "tpi", "xx", "", "not a code"})
    void refusesALanguageThatIcuDoesNotSpell(String language) {
        assertThatThrownBy(() -> NumberSpeller.of(language))
                .isInstanceOfSatisfying(EngineException.class, e -> assertThat(e.kind())
                        .isEqualTo(EngineException.Kind.UNSUPPORTED_LANGUAGE));
    }
}
