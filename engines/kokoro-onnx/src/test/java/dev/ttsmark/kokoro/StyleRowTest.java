package dev.ttsmark.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows as hexgrad's package picks them (length minus one) and as kokoro-onnx does (length, at most the last). */
class StyleRowTest {

    @ParameterizedTest
    @CsvSource({
        "1, 510, 0, 1",
        "2, 510, 1, 2",
        "508, 510, 507, 508",
        "509, 510, 508, 509",
        "510, 510, 509, 509",
        "510, 100, 99, 99",
        "1, 1, 0, 0"
    })
    void staysWithinTheTable(int symbols, int rows, int lengthMinusOne, int length) {
        assertThat(StyleRow.LENGTH_MINUS_ONE.of(symbols, rows)).isEqualTo(lengthMinusOne);
        assertThat(StyleRow.LENGTH.of(symbols, rows)).isEqualTo(length);
    }
}
