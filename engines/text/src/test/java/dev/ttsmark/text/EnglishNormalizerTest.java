package dev.ttsmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishNormalizerTest {

    private final EnglishNormalizer normalizer = new EnglishNormalizer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|zero",
                "1,234.5 m away|one thousand two hundred thirty four point five m away",
                "-7 and 5-10|minus seven and five to ten",
                ".5 or 0.05|point five or zero point zero five",
                "version 1.2.3|version one point two point three",
                "the 3rd, 21st and 112th|the third, twenty first and one hundred twelfth",
                "in 1984, 2024 and 2005|in nineteen eighty four, twenty twenty four and two thousand five",
                "2,024 people|two thousand twenty four people",
                "12345 files|twelve thousand three hundred forty five files",
                "2019–2021|twenty nineteen to twenty twenty one",
                "the 1990s and '80s|the nineteen nineties and eighties",
                "On 3 May 2024|On the third of May twenty twenty four",
                "the 4th of July|the fourth of July",
                "May 3rd, 2024|May third, twenty twenty four",
                "Dec. 25|December twenty fifth",
                "2024-05-03|May third, twenty twenty four",
                "at 9:30 a.m. sharp|at nine thirty a.m. sharp",
                "at 10:05pm.|at ten oh five p.m.",
                "by 10:00|by ten o'clock",
                "13:00|thirteen hundred",
                "7am|seven a.m.",
                "$45.50|forty five dollars and fifty cents",
                "$1.01|one dollar and one cent",
                "$0.99|ninety nine cents",
                "$1|one dollar",
                "-$5|minus five dollars",
                "$1,234,567|one million two hundred thirty four thousand five hundred sixty seven dollars",
                "€2.5 million|two point five million euros",
                "£3.50 or ¥500|three pounds and fifty pence or five hundred yen",
                "75% of 50 %|seventy five percent of fifty percent",
                "5km at 20°C|five kilometers at twenty degrees Celsius",
                "1 km, 8 GB|one kilometer, eight gigabytes",
                "a V100|a V one hundred",
                "call 555-1234|call five five five one two three four",
                "Dr. Lee and Mr. Ho|Doctor Lee and Mister Ho",
                "to St. Mary's|to Saint Mary's",
                "on Main St. in town|on Main Street in town",
                "on Main St.|on Main Street.",
                "cats vs. dogs|cats versus dogs",
                "e.g. this, i.e. that, etc.|for example this, that is that, et cetera.",
                "No. 7 & no. 8|Number seven and number eight",
            })
    void readsAsAPersonWould(String written, String read) {
        assertThat(normalizer.normalize(written)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Hello, world!",
                "No. That is all.",
                "I may go.",
                "你好。",
                "well-known — “yes”",
                "U.S. law"
            })
    void leavesPlainTextAlone(String text) {
        assertThat(normalizer.normalize(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999999999999999999999999.99%",
                "$99999999999999999999.99",
                "1:60 25:00 2024-13-45",
                "1,23,456 1..2 1,,2",
                "3.14.15.92.65 10-10-10 1/2/3",
                "٣٤ ४५ 2²"
            })
    void leavesNoAsciiDigitHoweverStrangeTheText(String text) {
        assertThat(normalizer.normalize(text)).doesNotContainPattern("[0-9]");
    }

    @Test
    void isIdempotent() {
        String once = normalizer.normalize("On 3 May 2024, Dr. Lee paid $45.50 at 9:30 a.m. for 75% of No. 12, etc.");
        assertThat(normalizer.normalize(once)).isEqualTo(once);
    }
}
