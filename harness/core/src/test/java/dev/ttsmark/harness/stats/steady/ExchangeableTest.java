package dev.ttsmark.harness.stats.steady;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What independent calls do, whatever their distribution; how often is calibrated elsewhere. */
class ExchangeableTest {

    private static double[] series(int n, int seed, ToDoubleFunction<Random> call) {
        Random random = new Random(seed);
        return random.ints(n).mapToDouble(i -> call.applyAsDouble(random)).toArray();
    }

    private static double coarse(Random random) {
        return new double[] {15, 16, 16, 16, 31}[random.nextInt(5)];
    }

    private static double ticks(Random random) {
        return 1 + random.nextInt(2);
    }

    private static double modes(Random random) {
        return (random.nextBoolean() ? 10 : 14) + 0.1 * random.nextGaussian();
    }

    private static double heavy(Random random) {
        return 10 + 0.2 * Math.pow(random.nextDouble(), -1 / 1.5);
    }

    private static final List<ToDoubleFunction<Random>> KINDS = List.of(
            ExchangeableTest::coarse, ExchangeableTest::ticks, ExchangeableTest::modes, ExchangeableTest::heavy);

    @Test
    void coarseClocksModesAndHeavyTailsAreFlat() {
        for (ToDoubleFunction<Random> kind : KINDS) {
            long flat = IntStream.range(0, 100)
                    .filter(seed -> SteadyState.of(series(60, seed, kind)).kind() == SteadyClass.FLAT)
                    .count();
            assertThat(flat).isGreaterThanOrEqualTo(95);
        }
    }

    /** So few that by values alone they pass for a spike here and for a level there. */
    @Test
    void rareModesAreNoLevels() {
        for (ToDoubleFunction<Random> kind : List.<ToDoubleFunction<Random>>of(
                random -> random.nextInt(10) == 0 ? 20 : 10,
                random -> Math.rint(30.2 + 0.25 * random.nextGaussian()))) {
            long flat = IntStream.range(0, 50)
                    .filter(seed -> SteadyState.of(series(300, seed, kind)).kind() == SteadyClass.FLAT)
                    .count();
            assertThat(flat).isGreaterThanOrEqualTo(48);
        }
    }

    @Test
    void aChangeOfModesIsSeen() {
        double[] calls = series(100, 1, random -> random.nextDouble() < 0.1 ? 16 : 15);
        for (int i = 0; i < 30; i++) {
            calls[i] = i % 10 == 0 ? 15 : 16;
        }
        SteadyState state = SteadyState.of(calls);
        assertThat(state.kind()).isEqualTo(SteadyClass.WARMUP);
        assertThat(state.steadyFrom()).isBetween(28, 34);
    }

    @Test
    void slowCallsAtTheStartAreChanceWhereSlowCallsAreCommon() {
        double[] common = series(60, 3, ExchangeableTest::coarse);
        Arrays.fill(common, 0, 2, 31);
        assertThat(SteadyState.of(common).kind()).isEqualTo(SteadyClass.FLAT);
        double[] rare = series(60, 3, random -> 15 + random.nextInt(2));
        Arrays.fill(rare, 0, 2, 31);
        assertThat(SteadyState.of(rare).steadyFrom()).isEqualTo(2);
    }

    @Test
    void oneSlowFirstCallMustStandOut() {
        double[] calls = series(40, 4, random -> 1 + 0.02 * random.nextGaussian());
        calls[20] = 2;
        calls[0] = 2.2;
        assertThat(SteadyState.of(calls).kind()).isEqualTo(SteadyClass.FLAT);
        calls[0] = 4;
        assertThat(SteadyState.of(calls).steadyFrom()).isEqualTo(1);
    }

    @Test
    void scoresAreThoseOfRanksAndTiesHaveNoOrder() {
        double[] scores = RankScores.of(new double[] {3, 1, 2});
        assertThat(scores[0]).isCloseTo(0.6745, within(1e-4));
        assertThat(scores[1]).isCloseTo(-0.6745, within(1e-4));
        assertThat(scores[2]).isCloseTo(0, within(1e-9));
        double[] tied = RankScores.of(new double[500]);
        assertThat(tied).containsExactly(RankScores.of(new double[500]));
        assertThat(IntStream.range(1, 500).filter(i -> tied[i] > tied[i - 1]).count())
                .isBetween(200L, 300L);
    }

    @Test
    void autocorrelationIsThatOfTheNoiseAndNoneOfIndependentCalls() {
        for (ToDoubleFunction<Random> kind : KINDS) {
            long none = IntStream.range(0, 100)
                    .filter(seed -> RobustAutocorrelation.of(series(40, seed, kind)) == 0)
                    .count();
            assertThat(none).isGreaterThanOrEqualTo(94);
        }
        assertThat(RobustAutocorrelation.of(correlated(1000, 0.6, z -> z))).isCloseTo(0.6, within(0.06));
        assertThat(RobustAutocorrelation.of(correlated(1000, 0.6, Math::rint))).isCloseTo(0.57, within(0.08));
        assertThat(RobustAutocorrelation.of(correlated(1000, 0.95, z -> z))).isEqualTo(0.8);
        double[] spiky = correlated(1000, 0.6, z -> z);
        IntStream.range(0, 20).forEach(i -> spiky[50 * i] = 1000);
        assertThat(RobustAutocorrelation.of(spiky)).isCloseTo(0.57, within(0.08));
        assertThat(RobustAutocorrelation.of(new double[40])).isZero();
        double[] trend = correlated(1000, 0, z -> z);
        IntStream.range(0, 1000).forEach(i -> trend[i] += i / 100.0);
        assertThat(RobustAutocorrelation.of(trend)).isZero();
    }

    /** Calls, not the blocks by which a long series is judged. */
    @Test
    void autocorrelationOfALongSeriesIsThatOfItsCalls() {
        double[] calls = correlated(20_000, 0.6, z -> Math.exp(0.05 * z));
        TailEvidence tail = SteadyState.of(calls).tail();
        assertThat(tail.autocorrelation()).isCloseTo(0.6, within(0.02));
        assertThat(tail.effectiveCalls()).isCloseTo(tail.calls() / 4.0, within(0.06 * tail.calls()));
    }

    private static double[] correlated(int n, double rho, DoubleUnaryOperator value) {
        Random random = new Random(7);
        double[] calls = new double[n];
        double noise = random.nextGaussian();
        for (int i = 0; i < n; i++) {
            noise = rho * noise + Math.sqrt(1 - rho * rho) * random.nextGaussian();
            calls[i] = value.applyAsDouble(noise);
        }
        return calls;
    }
}
