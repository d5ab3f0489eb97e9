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
                "1,234.5 m away|one thousand two hundred thirty four point five meters away",
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
                "the ’60s and 100s of fans|the sixties and hundreds of fans",
                "in 1066, FY2023|in ten sixty six, FY twenty twenty three",
                "1990-95|nineteen ninety to ninety five",
                "5/3/2024|May third, twenty twenty four",
                "12:05:30|twelve oh five and thirty seconds",
                "3:2 and 16:9|three to two and sixteen to nine",
                "+1 (555) 123-4567|plus one five five five one two three four five six seven",
                "ISBN 978-3-16-148410-0|ISBN nine seven eight three one six one four eight four one zero zero",
                "$1.5M, $3bn, $5k|one point five million dollars, three billion dollars, five thousand dollars",
                "$5-10|five to ten dollars",
                "-$3.50 or $-5|minus three dollars and fifty cents or minus five dollars",
                "US$40, 45 USD, EUR 5|forty U.S. dollars, forty five dollars, five euros",
                "3 €, ₹500, 99¢|three euros, five hundred rupees, ninety nine cents",
                "1/2 cup, 2 3/4 miles|one half cup, two and three quarters miles",
                "½ or 2¼|one half or two and a quarter",
                "24/7|twenty four seven",
                "3x4, 5x faster, 2+2=4|three by four, five times faster, two plus two equals four",
                "10^6 ± 5, ~3, ≤4|ten to the power of six plus or minus five, about three, at most four",
                "100 km/h, 5 m², 6ft|one hundred kilometers per hour, five square meters, six feet",
                "5'10\"|five feet ten",
                "1 hr, 2 hrs, 1 ms|one hour, two hours, one millisecond",
                "-5°C, 90°|minus five degrees Celsius, ninety degrees",
                "GPT-4, H2O, v1.2.3|GPT four, H two O, version one point two point three",
                "192.168.0.1|one hundred ninety two dot one hundred sixty eight dot zero dot one",
                "Henry VIII, Elizabeth II|Henry the eighth, Elizabeth the second",
                "World War II, Chapter IX|World War two, Chapter nine",
                "George I think, Vitamin C|George I think, Vitamin C",
                "https://www.example.com/a-b?c=1|w w w dot example dot com slash a dash b question mark c equals one",
                "see example.org.|see example dot org.",
                "jane.doe@mail.co.uk|jane dot doe at mail dot co dot uk",
                "@you and #tag|at you and hashtag tag",
                "AT&T, R&D, TCP/IP|AT and T, R and D, TCP slash IP",
                "and/or, he/she, w/o|and or, he or she, without",
                "iPhone, YouTube, McDonald|i Phone, You Tube, McDonald",
                "5th Ave., Acme Inc. and Co.|fifth Avenue, Acme Incorporated and Company.",
                "Mt. Fuji, pp. 3-5, et al.|Mount Fuji, pages three to five, and others.",
                "Mon., Jan. 5|Monday, January fifth",
                "John F. Kennedy, J. R. R. Tolkien|John F Kennedy, J R R Tolkien",
                "Mr. and Mrs. Smith|Mister and Missus Smith",
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
