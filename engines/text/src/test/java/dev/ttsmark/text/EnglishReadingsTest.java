package dev.ttsmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnglishReadingsTest {

    private static final EnglishNormalizer NORMALIZER = new EnglishNormalizer();

    static Stream<String[]> readings() {
        return Tables.rows("english-readings.tsv");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readings")
    void readsAsAPersonWould(String written, String read) {
        assertThat(NORMALIZER.normalize(written)).isEqualTo(read);
    }

    @Test
    void isATableOfHundreds() {
        assertThat(readings()).hasSizeGreaterThan(200).allMatch(row -> row.length == 2);
    }
}
