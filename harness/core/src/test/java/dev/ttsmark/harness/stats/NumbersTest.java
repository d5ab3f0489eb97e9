package dev.ttsmark.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "1.77, 1.77",
        "1.7, 1.70",
        "0.0594321, 0.0594",
        "0.00044, 0.000440",
        "12, 12.0",
        "9.999, 10.0",
        "123.4, 123",
        "1234.5, 1230",
        "999.6, 1000",
        "-0.5, -0.500",
        "0, 0",
        "0.0000004567, 4.57e-7",
        "1234567890, 1.23e9"
    })
    void threeDigitsAreKept(double value, String printed) {
        assertThat(Numbers.three(value)).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 4e-9, 1e-6, 0.0004999, 0.00312})
    void nothingButZeroIsPrintedAsZero(double value) {
        assertThat(Double.parseDouble(Numbers.three(value))).isPositive();
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> Numbers.three(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLocaleOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            assertThat(Numbers.percent(0.0312)).isEqualTo("3.12\u00a0%");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anIntervalThatRoundsToOneNumberIsLeftOut() {
        assertThat(Numbers.interval(Optional.of(new Interval(1.701, 1.8399)))).isEqualTo("[1.70, 1.84]");
        assertThat(Numbers.interval(Optional.of(new Interval(1.7001, 1.7002)))).isEmpty();
    }
}
