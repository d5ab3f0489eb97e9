package dev.ttsmark.harness.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrecisionTest {

    private static double halfWidth(double betweenRounds, int rounds) {
        return Precision.relativeHalfWidth(SyntheticRun.named("p")
                .ladder()
                .rounds(rounds, 10, 0)
                .engine(SyntheticEngine.of("a", 0.1, 0.1).noise(betweenRounds, 0.01))
                .build()
                .rows());
    }

    @Test
    void whatVariesFromRoundToRoundIsLessSettled() {
        assertThat(halfWidth(0.001, 6)).isLessThan(0.02);
        assertThat(halfWidth(0.20, 6)).isGreaterThan(0.05);
    }

    @Test
    void oneRoundSettlesNothing() {
        assertThat(halfWidth(0.001, 1)).isNaN();
        assertThat(Precision.relativeHalfWidth(List.of())).isNaN();
    }
}
