package dev.ttsmark.harness.stats.steady;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.stats.steady.Forks.Consistency;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForksTest {

    private static final int CALLS = 60;

    private final Random random = new Random(5);
    private final List<double[]> series = new ArrayList<>();

    private ForksTest forks(int count, IntToDoubleFunction level) {
        for (int fork = 0; fork < count; fork++) {
            series.add(IntStream.range(0, CALLS)
                    .mapToDouble(i -> level.applyAsDouble(i) * Math.exp(0.02 * random.nextGaussian()))
                    .toArray());
        }
        return this;
    }

    private Forks agreed() {
        return Forks.of(series);
    }

    private static double slowAtFirst(int i) {
        return i < 15 ? 1.4 : 1;
    }

    private static double lateStep(int i) {
        return i < 50 ? 1 : 1.4;
    }

    @Test
    void forksThatAllDoTheSameAreThat() {
        assertThat(forks(5, ForksTest::slowAtFirst).agreed().kind()).isEqualTo(SteadyClass.WARMUP);
        assertThat(agreed().consistency()).isEqualTo(Consistency.EQUAL);
        assertThat(agreed().steadyFrom(2)).isEqualTo(15);
    }

    @Test
    void flatForksAmongThoseThatWarmUpAreConsistentEnough() {
        Forks mixed = forks(3, ForksTest::slowAtFirst).forks(4, i -> 1).agreed();
        assertThat(mixed.consistency()).isEqualTo(Consistency.ENOUGH);
        assertThat(mixed.kind()).isEqualTo(SteadyClass.WARMUP);
        assertThat(mixed.isSteady()).isTrue();
        assertThat(mixed.steadyFrom(0)).isEqualTo(15);
        assertThat(mixed.steadyFrom(5)).isLessThanOrEqualTo(15);
    }

    @Test
    void twoSlowCallsAtTheStartOfEveryShortForkAreAWarmUp() {
        for (int fork = 0; fork < 10; fork++) {
            series.add(IntStream.range(0, 30)
                    .mapToDouble(i -> (i < 2 ? 3 : 1) * Math.exp(0.02 * random.nextGaussian()))
                    .toArray());
        }
        assertThat(agreed().kind()).isEqualTo(SteadyClass.WARMUP);
        assertThat(agreed().steadyFrom(3)).isEqualTo(2);
    }

    @Test
    void halfOfTheForksWithoutASteadyStateCannotBeSummedUp() {
        Forks half = forks(5, ForksTest::lateStep).forks(5, i -> 1).agreed();
        assertThat(half.consistency()).isEqualTo(Consistency.INCONSISTENT);
        assertThat(half.isSteady()).isFalse();
    }

    @Test
    void forksThatAllLackASteadyStateAgreeOnThat() {
        Forks never = forks(4, ForksTest::lateStep).agreed();
        assertThat(never.kind()).isEqualTo(SteadyClass.NO_STEADY_STATE);
        assertThat(never.consistency()).isEqualTo(Consistency.EQUAL);
        assertThat(never.isSteady()).isFalse();
        assertThat(never.steadyFrom(0)).isZero();
    }
}
