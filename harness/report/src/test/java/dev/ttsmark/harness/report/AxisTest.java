package dev.ttsmark.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.report.Figure.Tick;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AxisTest {

    @Test
    void theLocaleOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            assertThat(new Axis(7, 0, 100).at(3.5)).isEqualTo("43.8");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void axesStartAtZeroAndEndAtARoundValueThatCoversTheData() {
        assertThat(new Axis(38, 0, 400).ticks())
                .containsExactlyElementsOf(List.of(
                        new Tick("0.0", "0"),
                        new Tick("100.0", "10"),
                        new Tick("200.0", "20"),
                        new Tick("300.0", "30"),
                        new Tick("400.0", "40")));
        assertThat(new Axis(0.19, 100, 0).ticks()).last().isEqualTo(new Tick("0.0", "0.20"));
        assertThat(new Axis(3.97, 100, 0).ticks()).last().isEqualTo(new Tick("0.0", "4"));
        assertThat(new Axis(0, 0, 100).ticks()).hasSize(2);
    }
}
