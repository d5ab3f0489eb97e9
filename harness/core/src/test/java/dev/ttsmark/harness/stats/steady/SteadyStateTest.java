package dev.ttsmark.harness.stats.steady;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Clear cases of each class; how often doubtful ones are told apart is calibrated elsewhere. */
class SteadyStateTest {

    private static final double NOISE = 0.02;

    private static double[] series(int n, IntToDoubleFunction level) {
        Random random = new Random(3);
        return IntStream.range(0, n)
                .mapToDouble(i -> level.applyAsDouble(i) * Math.exp(NOISE * random.nextGaussian()))
                .toArray();
    }

    private static SteadyState state(int n, IntToDoubleFunction level) {
        return SteadyState.of(series(n, level));
    }

    @Test
    void everyClassHasItsShape() {
        assertThat(state(60, i -> 1).kind()).isEqualTo(SteadyClass.FLAT);
        assertThat(state(60, i -> i < 15 ? 1.4 : 1).kind()).isEqualTo(SteadyClass.WARMUP);
        assertThat(state(60, i -> i < 15 ? 0.7 : 1).kind()).isEqualTo(SteadyClass.SLOWDOWN);
        assertThat(state(60, i -> i < 50 ? 1 : 1.4).kind()).isEqualTo(SteadyClass.NO_STEADY_STATE);
        assertThat(state(60, i -> 1 + i / 200.0).kind()).isEqualTo(SteadyClass.DRIFT);
        assertThat(state(60, i -> 1 + 0.15 * Math.sin(i)).kind()).isEqualTo(SteadyClass.CYCLIC);
        assertThat(state(19, i -> 1).kind()).isEqualTo(SteadyClass.INSUFFICIENT);
    }

    @Test
    void theSteadyTailStartsAfterTheWarmUp() {
        double[] calls = series(60, i -> i < 15 ? 1.4 : 1);
        SteadyState state = SteadyState.of(calls);
        assertThat(state.steadyFrom()).isEqualTo(15);
        assertThat(state.steady(calls)).hasSize(45).containsExactly(Arrays.copyOfRange(calls, 15, 60));
        assertThat(state.segments()).hasSize(2);
        assertThat(state.segments().get(0).medianSeconds()).isCloseTo(1.4, within(0.03));
        assertThat(state.tail().medianSeconds()).isCloseTo(1, within(0.02));
    }

    @Test
    void aSlowFirstCallIsNoneOfTheSteadyOnes() {
        SteadyState state = state(40, i -> i == 0 ? 10 : 1);
        assertThat(state.kind()).isEqualTo(SteadyClass.WARMUP);
        assertThat(state.steadyFrom()).isEqualTo(1);
    }

    @Test
    void onlyASteadyTailLeavesCallsOut() {
        SteadyState state = state(60, i -> i < 50 ? 1 : 1.4);
        assertThat(state.steadyFrom()).isZero();
        assertThat(state.tail().from()).isEqualTo(50);
    }

    @Test
    void evidenceHoldsTheSizeOfTrendAndCycle() {
        TailEvidence drift = state(100, i -> 1 + i / 500.0).tail();
        assertThat(drift.totalChange()).isCloseTo(0.2, within(0.03));
        assertThat(drift.hasSignificantTrend()).isTrue();
        TailEvidence.Cycle cycle = state(100, i -> 1 + 0.15 * Math.sin(i * Math.PI / 6))
                .tail()
                .cycle()
                .orElseThrow();
        assertThat(cycle.lagCalls()).isCloseTo(12, within(0.2));
        assertThat(cycle.amplitude()).isCloseTo(0.15, within(0.03));
    }

    @Test
    void shortSeriesStillTellOfTheirTrend() {
        TailEvidence tail = state(8, i -> 1 + i / 10.0).tail();
        assertThat(tail.calls()).isEqualTo(8);
        assertThat(tail.hasSignificantTrend()).isTrue();
        assertThat(state(1, i -> 1).tail().trendZ()).isZero();
        assertThat(state(2, i -> 1).kind()).isEqualTo(SteadyClass.INSUFFICIENT);
    }

    @Test
    void equalCallsAreFlat() {
        double[] same = new double[50];
        Arrays.fill(same, 0.25);
        assertThat(SteadyState.of(same).kind()).isEqualTo(SteadyClass.FLAT);
        same[0] = 3;
        assertThat(SteadyState.of(same).steadyFrom()).isEqualTo(1);
    }

    @Test
    void timesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> SteadyState.of(new double[] {1, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("index 1");
        assertThatThrownBy(() -> SteadyState.of(new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Changes of a long series are placed to within a block of a thousandth of it. */
    @Test
    void aMillionCallsAreClassifiedToWithinABlock() {
        SteadyState state = state(1_000_000, i -> i < 300_000 ? 1.1 : 1);
        assertThat(state.kind()).isEqualTo(SteadyClass.WARMUP);
        assertThat(state.steadyFrom()).isCloseTo(300_000, within(1000));
    }
}
