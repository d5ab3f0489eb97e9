package dev.ttsmark.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {

    private static Distribution of(double... values) {
        DistributionRecorder recorder = new DistributionRecorder();
        for (double value : values) {
            recorder.record(value);
        }
        return recorder.distribution();
    }

    @Test
    void valuesLieWhereTheyWereToThreeDigits() {
        Distribution thousand =
                of(IntStream.rangeClosed(1, 1000).mapToDouble(i -> i / 1000.0).toArray());
        assertThat(thousand.count()).isEqualTo(1000);
        assertThat(thousand.quantile(0.5, 1000)).isCloseTo(0.5, within(0.001));
        assertThat(thousand.quantile(0.95, 1000)).isCloseTo(0.95, within(0.001));
        assertThat(thousand.countUpTo(0.25)).isCloseTo(250, within(1L));
        assertThat(thousand.countUpTo(-1)).isZero();
        assertThat(thousand.highest()).isCloseTo(1, within(0.001));
    }

    @Test
    void whatIsNotHereLiesAboveAllThatIs() {
        Distribution nine = of(IntStream.rangeClosed(1, 9).asDoubleStream().toArray());
        assertThat(nine.quantile(0.9, 10)).isCloseTo(9, within(0.01));
        assertThat(nine.quantile(0.91, 10)).isInfinite();
        assertThat(of().quantile(0.5, 0)).isNaN();
        assertThat(of().highest()).isNaN();
    }

    @Test
    void valuesBeyondAnHourCountAsLongAndNoneAsLess() {
        assertThat(of(1e9).quantile(1, 1)).isGreaterThan(3600);
        assertThat(of(-1e-9, 0).countUpTo(0)).isEqualTo(2);
    }

    @Test
    void severalAreOne() {
        Distribution sum = Distribution.sum(List.of(of(1, 2), of(3), of()));
        assertThat(sum.count()).isEqualTo(3);
        assertThat(sum.highest()).isCloseTo(3, within(0.01));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Distribution written = of(0.001, 0.2, 31);
        Distribution read = Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(written), Distribution.class);
        assertThat(read.count()).isEqualTo(3);
        assertThat(read.quantile(1, 3)).isEqualTo(written.quantile(1, 3));
        assertThat(read.countUpTo(1)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"!\"", "\"HISTFAAAAA==\"", "\"AAAAAAAAAAAAAAAAAAAAAA==\""})
    void whatIsNoHistogramIsRefused(String json) {
        assertThatThrownBy(() -> Json.MAPPER.readValue(json, Distribution.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("A histogram is damaged");
    }
}
