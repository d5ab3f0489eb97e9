package dev.ttsmark.harness.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.decide.GateResult.LookTaken;
import dev.ttsmark.harness.decide.GateResult.Phase;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.summary.SyntheticEngine;
import dev.ttsmark.harness.summary.SyntheticRun;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Looks, extension and confirmation, on scripted measurements. */
class GrowingGateTest {

    private static final Rules RULES =
            new Rules(List.of(new Rule.Margin(Metrics.TOTAL_S, 0.05, Rule.Scope.EVERYWHERE, Policy.WARN)), Set.of());

    /** Measures a candidate that is so many times as slow. */
    private record Scripted(double times, double roundSd, int most, long seed) implements GrowingGate.Measurer {

        @Override
        public boolean affords(int rounds) {
            return rounds <= most;
        }

        @Override
        public GrowingGate.Pair measure(int rounds) {
            return new GrowingGate.Pair(side(rounds, 1, seed), side(rounds, times, seed + 100));
        }

        private Side side(int rounds, double slower, long seedOfSide) {
            return RunSide.of(
                    SyntheticRun.named("run" + seedOfSide)
                            .engine(SyntheticEngine.of("tone", 0.4 * slower, 0).noise(roundSd, 0.01))
                            .text("ladder/EN-1", "en", 15, 1)
                            .rounds(rounds, 35, 0)
                            .seed(seedOfSide)
                            .build(),
                    RULES.metrics());
        }
    }

    private static GateResult judge(Scripted first, Scripted fresh) throws IOException {
        return new GrowingGate(RULES, NoiseFloors.NONE).judge(first, fresh);
    }

    @Test
    void theSamePassesAtTheFirstLook() throws IOException {
        Scripted same = new Scripted(1, 0.002, 15, 1);
        GateResult result = judge(same, same);
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.looks()).extracting(LookTaken::rounds).containsExactly(5);
    }

    @Test
    void aFailureThatRepeatsIsFinal() throws IOException {
        GateResult result = judge(new Scripted(1.2, 0.002, 15, 1), new Scripted(1.2, 0.002, 15, 2));
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.looks()).extracting(LookTaken::phase).containsExactly(Phase.MEASURE, Phase.CONFIRM);
        assertThat(result.looks()).extracting(LookTaken::fail).containsExactly(1, 1);
        assertThat(result.notes()).anySatisfy(note -> assertThat(note).contains("1 of 1"));
    }

    @Test
    void aFailureThatDoesNotRepeatIsInconclusiveAndNeverAPass() throws IOException {
        GateResult result = judge(new Scripted(1.2, 0.002, 15, 1), new Scripted(1, 0.002, 15, 2));
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.reason()).contains("but PASS in freshly started processes");
        assertThat(result.looks()).hasSize(2);
    }

    @Test
    void whileInconclusiveItGoesOnAndEveryLookIsRecorded() throws IOException {
        Scripted noisy = new Scripted(1.05, 0.03, 15, 3);
        GateResult result = judge(noisy, noisy);
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.looks()).extracting(LookTaken::rounds).containsExactly(5, 10, 15);
        assertThat(result.looks()).extracting(LookTaken::inconclusive).containsExactly(1, 1, 1);
    }

    @Test
    void theBudgetEndsItBetweenLooks() throws IOException {
        Scripted noisy = new Scripted(1.05, 0.03, 10, 3);
        GateResult result = judge(noisy, noisy);
        assertThat(result.looks()).extracting(LookTaken::rounds).containsExactly(5, 10);
        assertThat(result.notes()).anySatisfy(note -> assertThat(note).contains("15 rounds", "--budget"));
    }

    @Test
    void noiseIsTheDistanceOfAConfigurationFromItself() {
        Side first = new Scripted(1, 0.02, 15, 1).measure(10).baseline();
        Side again = new Scripted(1, 0.02, 15, 2).measure(10).baseline();
        NoiseFloors floors = NoiseMeasurement.of(List.of(first), List.of(again));
        assertThat(floors.traits()).containsKey(Trait.CPU);
        assertThat(floors.floors())
                .singleElement()
                .satisfies(floor -> assertThat(floor.logDeviation()).isBetween(0.01, 0.06))
                .satisfies(floor -> assertThat(floor.pairs()).isEqualTo(10));
        assertThat(NoiseText.of(floors, 10)).contains("noise floor at 10 rounds", "ladder/EN-1", "total_s");
    }
}
