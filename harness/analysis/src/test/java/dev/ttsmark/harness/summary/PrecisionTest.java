package dev.ttsmark.harness.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.harness.measure.TextPrecision;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrecisionTest {

    private static RunSource run(double betweenRounds, double withinRounds, int rounds) {
        return SyntheticRun.named("p")
                .ladder()
                .rounds(rounds, 10, 0)
                .engine(SyntheticEngine.of("a", 0.1, 0.1).noise(betweenRounds, withinRounds))
                .build();
    }

    private static TextPrecision widest(double betweenRounds, int rounds) {
        return Precision.of(run(betweenRounds, 0.01, rounds).rows()).stream()
                .max(Comparator.comparingDouble(TextPrecision::halfWidth))
                .orElseThrow();
    }

    @Test
    void whatVariesFromRoundToRoundIsLessSettled() {
        assertThat(widest(0.001, 6).halfWidth()).isLessThan(0.02);
        assertThat(widest(0.20, 6).halfWidth()).isGreaterThan(0.05);
    }

    @Test
    void oneRoundSettlesNothing() {
        assertThat(widest(0.001, 1).halfWidth()).isNaN();
        assertThat(Precision.of(List.of())).isEmpty();
    }

    @Test
    void varianceIsPartedIntoRoundsAndCalls() {
        assertThat(Precision.of(run(0.05, 0.02, 60).rows())).hasSize(8).allSatisfy(text -> {
            assertThat(Math.sqrt(text.withinVariance())).isBetween(0.018, 0.022);
            assertThat(Math.sqrt(text.betweenVariance())).isBetween(0.035, 0.065);
            assertThat(text.callsPerRound()).isCloseTo(10, within(1e-9));
            assertThat(text.rounds()).isEqualTo(60);
        });
    }

    @Test
    void whatWasReachedAndWhatMoreTimeWouldBuyIsSaidInBothLanguages() {
        Reached wide = reached(run(0.10, 0.01, 4));
        assertThat(wide.halfWidth()).isGreaterThan(0.05);
        assertThat(wide.more()).hasValueSatisfying(more -> {
            assertThat(more.rounds()).isBetween(more.fewest(), more.most());
            assertThat(more.secondsEach()).isEqualTo(61.2);
        });
        assertThat(wide.sentence().en()).contains("rounds: 4", "61.2 s each", "±5.00");
        assertThat(wide.sentence().zh()).contains("4 轮", "约需再测");
        Reached narrow = reached(run(0.001, 0.01, 4));
        assertThat(narrow.more()).isEmpty();
        assertThat(narrow.sentence().en()).contains("within the ±5.00");
    }

    @Test
    void withoutRoundsToCompareNothingIsReached() {
        assertThat(Summaries.of(List.of(run(0.1, 0.01, 1)))
                        .configurations()
                        .get(0)
                        .reached())
                .isEmpty();
    }

    private static Reached reached(RunSource source) {
        return Summaries.of(List.of(source)).configurations().get(0).reached().orElseThrow();
    }
}
