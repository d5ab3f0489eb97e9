package dev.ttsmark.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against scipy 1.16: {@code scipy.stats.binomtest(k, n).proportion_ci(0.95, 'exact')}. */
class ProportionTest {

    @ParameterizedTest
    @CsvSource({
        "0, 72, 0.0, 0.0499440837058559",
        "5, 20, 0.08657146910143455, 0.49104587170795755",
        "3, 3, 0.2924017738212867, 1.0",
        "1, 1000, 2.5317487491674634e-05, 0.0055589242798499",
    })
    void intervalsAreThoseOfClopperAndPearson(int count, int trials, double low, double high) {
        Interval interval = Proportion.of(count, trials).interval();
        assertThat(interval.low()).isCloseTo(low, within(1e-8));
        assertThat(interval.high()).isCloseTo(high, within(1e-8));
    }

    @Test
    void moreThanAllIsRefused() {
        assertThatThrownBy(() -> Proportion.of(4, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
