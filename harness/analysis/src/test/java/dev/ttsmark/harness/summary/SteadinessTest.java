package dev.ttsmark.harness.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.stats.steady.Forks.Consistency;
import dev.ttsmark.harness.stats.steady.SteadyClass;
import dev.ttsmark.harness.summary.Finding.Kind;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One text of 1.1 s, spoken 40 times in each of five rounds; calls 0 and 1 of a round come before the measured ones. */
class SteadinessTest {

    private static final int CALLS = 40;

    /** Calls take as many times as long as an honest engine's. */
    private static RunSummary summary(int calls, int shuffled, ToDoubleFunction<Call> slower) {
        SyntheticEngine engine = SyntheticEngine.of("e", 0.1, 0.1)
                .noise(0.01, 0.02)
                .fault(call -> FaultyRuns.slower(slower.applyAsDouble(call)).apply(call));
        return Summaries.of(java.util.List.of(SyntheticRun.named("run")
                .text("texts/one", "en", 150, 10)
                .rounds(5, calls, shuffled)
                .engine(engine)
                .build()));
    }

    private static Steadiness steadiness(RunSummary summary) {
        return summary.configurations().get(0).steadiness();
    }

    private static Set<Kind> kinds(RunSummary summary) {
        return summary.findings().stream().map(Finding::kind).collect(Collectors.toSet());
    }

    @Test
    void measuredCallsBeforeTheSteadyStateAreLeftOutOfEveryFigure() {
        RunSummary summary = summary(CALLS, 3, call -> call.index() < 12 ? 1.5 : 1);
        Steadiness steadiness = steadiness(summary);
        assertThat(steadiness.kind()).isEqualTo(SteadyClass.WARMUP);
        assertThat(steadiness.consistency()).isEqualTo(Consistency.EQUAL);
        assertThat(steadiness.established()).isTrue();
        // Index 11 is the last slow one: the 10th measured call, after the first call and one to warm up.
        assertThat(steadiness.steadyFrom()).isEqualTo(12);
        assertThat(steadiness.leftOutCalls()).isEqualTo(5 * 10);
        CellSummary cell = summary.cells().get(0);
        assertThat(cell.headline().calls()).isEqualTo(5 * (CALLS + 3 - 10));
        assertThat(cell.same().calls()).isEqualTo(5 * (CALLS + 3 - 10));
        assertThat(cell.changing().calls()).as("there is but one text").isZero();
        assertThat(cell.estimate("total_s").orElseThrow().value()).isCloseTo(1.1, within(0.02));
        assertThat(kinds(summary)).doesNotContain(Kind.NOT_STEADY, Kind.DRIFT, Kind.TOO_FEW);
    }

    @Test
    void aWarmUpThatWasPlannedForCostsNoMeasuredCall() {
        Steadiness steadiness = steadiness(summary(CALLS, 0, call -> call.index() < 2 ? 1.5 : 1));
        assertThat(steadiness.established()).isTrue();
        assertThat(steadiness.leftOutCalls()).isZero();
    }

    @Test
    void driftIsFoundAndNothingLeftOut() {
        RunSummary summary = summary(CALLS, 0, call -> 1 + call.index() / 150.0);
        assertThat(steadiness(summary).kind()).isEqualTo(SteadyClass.DRIFT);
        assertThat(steadiness(summary).established()).isFalse();
        assertThat(steadiness(summary).totalChange()).isCloseTo(0.25, within(0.04));
        assertThat(summary.cells().get(0).headline().calls()).isEqualTo(5 * CALLS);
        assertThat(kinds(summary)).contains(Kind.DRIFT).doesNotContain(Kind.NOT_STEADY);
    }

    @Test
    void levelsThatKeepChangingAreNotSteady() {
        RunSummary summary = summary(CALLS, 0, call -> call.index() < 32 ? 1 : 1.4);
        assertThat(steadiness(summary).kind()).isEqualTo(SteadyClass.NO_STEADY_STATE);
        assertThat(kinds(summary)).contains(Kind.NOT_STEADY).doesNotContain(Kind.DRIFT);
    }

    @Test
    void roundsThatDisagreeAreNotSteady() {
        RunSummary summary = summary(CALLS, 0, call -> call.round() > 2 || call.index() < 32 ? 1 : 1.4);
        assertThat(steadiness(summary).consistency()).isEqualTo(Consistency.INCONSISTENT);
        assertThat(steadiness(summary).rounds())
                .containsEntry(SteadyClass.NO_STEADY_STATE, 2)
                .hasSizeGreaterThan(1);
        assertThat(kinds(summary)).contains(Kind.NOT_STEADY);
    }

    @Test
    void shortSeriesAreProvisionalAndTellOfTheirTrend() {
        RunSummary summary = summary(12, 0, call -> 1);
        assertThat(steadiness(summary).kind()).isEqualTo(SteadyClass.INSUFFICIENT);
        assertThat(steadiness(summary).established()).isFalse();
        assertThat(steadiness(summary).shortestSeriesCalls()).isEqualTo(13);
        assertThat(kinds(summary)).contains(Kind.TOO_FEW).doesNotContain(Kind.NOT_STEADY);
        String found = summary.findings().stream()
                .filter(finding -> finding.kind() == Kind.TOO_FEW)
                .map(finding -> finding.sentence().en())
                .collect(Collectors.joining());
        assertThat(found).contains("13, trend test not significant; steady state is not established");
        assertThat(steadiness(summary(12, 0, call -> 1 + call.index() / 20.0)).trendingSeries())
                .isPositive();
    }
}
