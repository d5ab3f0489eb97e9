package dev.ttsmark.harness.stats.steady;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

class ProcessSteadinessTest {

    private static final double[] SECONDS = {0.05, 0.2, 1};

    /** Three texts in turn, twelve times, then eight calls of each in a row; twice as long after another text. */
    private static List<List<TimedCall>> rounds(int rounds, ToDoubleBiFunction<Integer, TimedCall> slower) {
        Random random = new Random(3);
        List<List<TimedCall>> all = new ArrayList<>();
        for (int r = 0; r < rounds; r++) {
            List<TimedCall> calls = new ArrayList<>();
            double luck = Math.exp(0.04 * random.nextGaussian());
            for (int i = 0; i < 60; i++) {
                int text = i < 36 ? i % 3 : (i - 36) / 8;
                boolean same = i > 0 && calls.get(i - 1).text() == text;
                double level = SECONDS[text] * (same ? 1 : 2) * luck * Math.exp(0.02 * random.nextGaussian());
                TimedCall honest = new TimedCall(text, same ? Regime.SAME : Regime.CHANGING, i < 3, level);
                calls.add(new TimedCall(text, honest.regime(), i < 3, level * slower.applyAsDouble(i, honest)));
            }
            all.add(calls);
        }
        return all;
    }

    @Test
    void textsAndRegimesOfManyLevelsAreOneFlatSeries() {
        ProcessSteadiness found = ProcessSteadiness.of(rounds(3, (i, call) -> 1));
        assertThat(found.isSteady()).isTrue();
        assertThat(found.forks().kind()).isEqualTo(SteadyClass.FLAT);
        assertThat(found.early()).allMatch(BitSet::isEmpty);
        assertThat(found.forks().shortest()).as("without first sights").isEqualTo(57);
    }

    @Test
    void firstSightsAreNoWarmUp() {
        ProcessSteadiness found = ProcessSteadiness.of(rounds(3, (i, call) -> call.firstSight() ? 9 : 1));
        assertThat(found.forks().kind()).isEqualTo(SteadyClass.FLAT);
        assertThat(found.early()).allMatch(BitSet::isEmpty);
    }

    @Test
    void aWarmUpOfTheProcessIsLeftOutWhateverTextItFallsOn() {
        ProcessSteadiness found = ProcessSteadiness.of(rounds(3, (i, call) -> i < 11 ? 1.3 : 1));
        assertThat(found.isSteady()).isTrue();
        assertThat(found.forks().kind()).isEqualTo(SteadyClass.WARMUP);
        assertThat(found.early()).allSatisfy(early -> assertThat(early.length()).isBetween(10, 12));
    }

    @Test
    void aStepBetweenPassesAndBlocksIsNotTakenForARegimeThatSlowsDown() {
        ProcessSteadiness found = ProcessSteadiness.of(rounds(3, (i, call) -> i < 36 ? 1 : 3));
        assertThat(found.forks().kind())
                .as("the same text again takes half as long again as after another one")
                .isEqualTo(SteadyClass.SLOWDOWN);
        assertThat(found.early())
                .allSatisfy(early -> assertThat(early.nextClearBit(0)).isGreaterThanOrEqualTo(36));
    }

    @Test
    void aTextThatGoesItsOwnWayIsFound() {
        ProcessSteadiness found = ProcessSteadiness.of(rounds(3, (i, call) -> call.text() == 1 ? 1 + i / 100.0 : 1));
        assertThat(found.isSteady()).isFalse();
        assertThat(found.moving()).containsExactly(1);
        assertThat(found.early()).as("nothing is left out").allMatch(BitSet::isEmpty);
    }

    @Test
    void firstCallsOfATextThatAreSlowInEveryProcessAreLeftOut() {
        ProcessSteadiness found =
                ProcessSteadiness.of(rounds(3, (i, call) -> call.text() == 2 && (i == 5 || i == 8) ? 1.4 : 1));
        assertThat(found.isSteady()).isTrue();
        assertThat(found.early()).allSatisfy(early -> assertThat(early.stream())
                .as("the second and third call of the last text, and its first sight")
                .containsExactly(2, 5, 8));
    }

    @Test
    void processesWithoutASecondCallOfAnyTextAreTooShort() {
        List<List<TimedCall>> once = rounds(2, (i, call) -> 1).stream()
                .map(calls -> calls.subList(0, 3))
                .toList();
        assertThat(ProcessSteadiness.of(once).forks().kind()).isEqualTo(SteadyClass.INSUFFICIENT);
    }
}
