package dev.ttsmark.harness.decide;

import static dev.ttsmark.harness.decide.GateFixture.BASE;
import static dev.ttsmark.harness.decide.GateFixture.TEXT;
import static dev.ttsmark.harness.decide.GateFixture.assertVerdict;
import static dev.ttsmark.harness.decide.GateFixture.engine;
import static dev.ttsmark.harness.decide.GateFixture.judge;
import static dev.ttsmark.harness.decide.GateFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.License;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Calls;
import dev.ttsmark.harness.measure.Environment;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.stats.compare.Looks;
import dev.ttsmark.harness.summary.RunSource;
import dev.ttsmark.harness.summary.SyntheticEngine;
import dev.ttsmark.harness.summary.SyntheticRun;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every verdict, and every way to be INVALID. */
class GateTest {

    private static final Rule.Margin TOTAL = new Rule.Margin(Metrics.TOTAL_S, 0.05, Rule.Scope.EVERYWHERE, Policy.WARN);

    private static RunSource with(RunSource run, UnaryOperator<Environment> change) {
        return new RunSource(run.id(), run.plan(), change.apply(run.environment()), run.rows());
    }

    private static Environment onCpu(Environment e, String model) {
        return new Environment(
                e.schema(),
                e.capturedAt(),
                e.host(),
                new Environment.Cpu(model, e.cpu().logicalCores(), e.cpu().quotaCores()),
                e.memoryBytes(),
                e.os(),
                e.jvm(),
                e.jvmArguments(),
                e.variables(),
                e.transparentHugePages(),
                e.gpus(),
                Map.of("onnxruntime", "2.0"),
                e.models(),
                e.ttsmarkCommit(),
                e.command());
    }

    @Test
    void theSameAgainPasses() {
        assertVerdict(judge(BASE, run("again", engine(0.2)).build(), TOTAL), Verdict.PASS, 0, "keeps its limit");
    }

    @Test
    void aTenthSlowerFailsAndSaysHowToConfirm() {
        GateResult result = judge(BASE, run("slow", engine(0.25)).build(), TOTAL);
        assertVerdict(result, Verdict.FAIL, 1, "kokoro, " + TEXT, "times the baseline, beyond 1.05", "--measure");
        assertThat(result.checks().get(0).ratio().orElseThrow()).isBetween(1.10, 1.15);
    }

    @Test
    void fasterPassesAndMoreCharactersASecondPass() {
        RunSource fast = run("fast", engine(0.1)).build();
        assertVerdict(judge(BASE, fast, TOTAL), Verdict.PASS, 0);
        Rule more = new Rule.Margin(Metrics.CHARS_PER_S, 0.05, Rule.Scope.EVERYWHERE, Policy.WARN);
        assertVerdict(judge(BASE, fast, more), Verdict.PASS, 0);
        assertVerdict(judge(fast, BASE, more), Verdict.FAIL, 1, "0.75", "beyond 0.952");
    }

    @Test
    void onTheLimitIsInconclusiveAndThePolicyDecidesTheExitCode() {
        RunSource near = run("near", engine(0.22)).build();
        for (Policy policy : Policy.values()) {
            Rule rule = new Rule.Margin(Metrics.TOTAL_S, 0.05, Rule.Scope.EVERYWHERE, policy);
            int code = Map.of(Policy.PASS, 0, Policy.WARN, 2, Policy.FAIL, 1).get(policy);
            assertVerdict(judge(BASE, near, rule), Verdict.INCONCLUSIVE, code, "the interval holds the limit");
        }
    }

    @Test
    void fewerRoundsThanALookNeedsAreInconclusive() {
        Rules rules = new Rules(List.of(TOTAL), Set.of());
        RunSource few = run("few", engine(0.2)).rounds(3, 40, 0).build();
        GateResult result = Gate.judge(new Gate.Request(
                rules,
                Optional.of(RunSide.of(BASE, rules.metrics())),
                RunSide.of(few, rules.metrics()),
                NoiseFloors.NONE,
                Optional.of(Looks.SEQUENTIAL)));
        assertVerdict(result, Verdict.INCONCLUSIVE, 2, "fewer than the first look needs", "Measure 5 rounds");
        RunSource one = run("one", engine(0.2)).rounds(1, 40, 0).build();
        assertVerdict(judge(BASE, one, TOTAL), Verdict.INCONCLUSIVE, 2, "one pair of rounds");
    }

    @Test
    void aNoiseFloorAboveTheMarginTakesItsPlace() {
        RunSource slow = run("slow", engine(0.25)).build();
        Rules rules = new Rules(List.of(TOTAL), Set.of());
        NoiseFloors.Floor floor = new NoiseFloors.Floor("kokoro", Optional.of(TEXT), "total_s", 0.3, 20);
        NoiseFloors loud = new NoiseFloors(1, "", RunSide.of(BASE, Set.of()).traits(), List.of(floor));
        GateResult result = judge(BASE, slow, rules, loud);
        assertVerdict(result, Verdict.PASS, 0, "keeps its limit");
        assertThat(result.checks().get(0).reason()).contains("within 1.2");
        assertThat(result.checks().get(0).floor().orElseThrow()).isGreaterThan(0.2);
        NoiseFloors elsewhere = new NoiseFloors(1, "", Map.of(Trait.CPU, "Another CPU"), List.of(floor));
        GateResult without = judge(BASE, slow, rules, elsewhere);
        assertVerdict(without, Verdict.FAIL, 1);
        assertThat(without.notes()).anySatisfy(note -> assertThat(note).contains("another machine"));
    }

    @Test
    void anotherMachineIsInvalidUnlessTheRulesAllowIt() {
        RunSource there = with(run("there", engine(0.2)).build(), e -> onCpu(e, "Another CPU"));
        GateResult result = judge(BASE, there, TOTAL);
        assertVerdict(result, Verdict.INVALID, 3, "cpu was 'Synthetic CPU, 2 cores' and is 'Another CPU", "may-differ");
        assertThat(result.notes()).anySatisfy(note -> assertThat(note).contains("onnxruntime 1.0 → 2.0"));
        Rules allowing = new Rules(List.of(TOTAL), Set.of(Trait.CPU));
        assertVerdict(judge(BASE, there, allowing, NoiseFloors.NONE), Verdict.PASS, 0);
    }

    @Test
    void otherThreadsOtherWeightsAndAnotherTextAreInvalid() {
        RunSource threads = run("threads", engine(0.2).threads(4)).build();
        assertVerdict(judge(BASE, threads, TOTAL), Verdict.INVALID, 3, "threads was '2' and is '4'");
        RunSource standIn = run("stand-in", engine(0.2).weights(Weights.STAND_IN, new License("Apache-2.0", true)))
                .build();
        assertVerdict(judge(BASE, standIn, TOTAL), Verdict.INVALID, 3, "weights was 'RELEASED'");
        RunSource longer = SyntheticRun.named("longer")
                .engine(engine(0.2))
                .text(TEXT, "en", 16, 1)
                .rounds(8, 40, 0)
                .build();
        assertVerdict(judge(BASE, longer, TOTAL), Verdict.INVALID, 3, "text was '15 characters'");
    }

    private static RunSource withASecondText(String id, double overheadSeconds) {
        return run(id, engine(overheadSeconds)).text("ladder/EN-2", "en", 30, 2).build();
    }

    @Test
    void aCellThatTheCandidateLacksIsInvalid() {
        assertVerdict(
                judge(withASecondText("more", 0.2), BASE, TOTAL),
                Verdict.INVALID,
                3,
                "ladder/EN-2",
                "the candidate has no measured call");
    }

    @Test
    void aCellThatTheBaselineLacksIsNewAndLeavesTheVerdictAlone() throws IOException {
        RunSource more = withASecondText("more", 0.2);
        GateResult result = judge(BASE, more, TOTAL);
        assertVerdict(result, Verdict.PASS, 0, "keeps its limit");
        Cell added = new Cell("kokoro", Optional.of("ladder/EN-2"));
        assertThat(result.newCells()).containsExactly(added);
        String told = "New, so there is no baseline to hold against: kokoro, ladder/EN-2.";
        assertThat(GateText.of(result)).contains("\n" + told + "\n");
        assertThat(GateMarkdown.of(result)).contains("\n- " + told + "\n");
        assertThat(GateAnnotations.of(result)).contains("::notice title=ttsmark gate%3A NEW::" + told);
        assertThat(GateJunit.of(result))
                .contains("name=\"ttsmark gate\" tests=\"2\" failures=\"0\" errors=\"0\" skipped=\"1\"")
                .contains("<skipped message=\"NEW: ");
        assertThat(Json.MAPPER
                        .readTree(GateFiles.json(result))
                        .at("/newCells/0/utterance")
                        .asText())
                .isEqualTo("ladder/EN-2");
        assertThat(judge(BASE, BASE, TOTAL).newCells()).isEmpty();
        assertThat(GateText.of(judge(BASE, BASE, TOTAL))).doesNotContain("New");
    }

    @Test
    void budgetsHoldForNewCellsAndNewCellsAloneAreNoPass() {
        RunSource more = withASecondText("more", 0.2);
        Rule.Scope second = new Rule.Scope(List.of(), List.of("ladder/EN-2"));
        Rule budget = new Rule.Budget(Metrics.TOTAL_S, Statistic.MEDIAN, 0.1, second, Policy.WARN);
        GateResult result = judge(BASE, more, TOTAL, budget);
        assertVerdict(result, Verdict.FAIL, 1, "ladder/EN-2", "beyond at most");
        assertThat(result.newCells()).hasSize(1);
        Rule margin = new Rule.Margin(Metrics.TOTAL_S, 0.05, second, Policy.WARN);
        assertVerdict(judge(BASE, more, margin), Verdict.INVALID, 3, "*, total_s", "the baseline has no measured call");
        assertVerdict(judge(BASE, more, TOTAL, margin), Verdict.PASS, 0);
    }

    @Test
    void aMissingMetricAndARuleThatMeetsNothingAreInvalid() {
        Rule stage = new Rule.Budget(
                Metrics.require("stage.read_back_s"), Statistic.MEDIAN, 1, Rule.Scope.EVERYWHERE, Policy.PASS);
        assertVerdict(judge(BASE, BASE, stage), Verdict.INVALID, 3, "no value of stage.read_back_s");
        Rule nowhere = new Rule.Margin(Metrics.TOTAL_S, 0.05, new Rule.Scope(List.of("mms*"), List.of()), Policy.PASS);
        assertVerdict(judge(BASE, BASE, nowhere), Verdict.INVALID, 3, "*, total_s");
    }

    @Test
    void tooFewCallsToBeSteadyAreInvalid() {
        RunSource few = run("few-calls", engine(0.2)).rounds(8, 10, 0).build();
        assertVerdict(judge(BASE, few, TOTAL), Verdict.INVALID, 3, "not steady", "fewer than 20 calls", "--budget");
    }

    @Test
    void driftIsInvalid() {
        RunSource drifting = run("drift", engine(0.2).fault(call -> slower(call, 1 + call.index() / 100.0)))
                .build();
        assertVerdict(judge(BASE, drifting, TOTAL), Verdict.INVALID, 3, "the candidate is not steady", "drift");
        assertVerdict(judge(drifting, BASE, TOTAL), Verdict.INVALID, 3, "the baseline is not steady");
    }

    @Test
    void failedCallsAreInvalid() {
        RunSource failing = run("failing", engine(0.2).fault(GateTest::failing)).build();
        assertVerdict(
                judge(BASE, failing, TOTAL), Verdict.INVALID, 3, "cannot be used", "failed calls", "out of memory");
    }

    @Test
    void aFailureBesideAnInvalidCellStaysAFailure() {
        GateResult result =
                judge(withASecondText("both", 0.2), run("slow", engine(0.25)).build(), TOTAL);
        assertVerdict(result, Verdict.FAIL, 1);
        assertThat(result.count(Verdict.INVALID)).isEqualTo(1);
    }

    @Test
    void twoConfigurationsOfOneRunAreCompared() {
        RunSource pair = SyntheticRun.named("pair")
                .engine(engine(0.2))
                .engine(SyntheticEngine.of("tuned", 0.25, 0.2).noise(0.01, 0.02))
                .text(TEXT, "en", 15, 1)
                .rounds(8, 40, 0)
                .build();
        Rules rules = new Rules(List.of(TOTAL), Set.of());
        GateResult result = Gate.judge(new Gate.Request(
                rules,
                Optional.of(RunSide.of(pair, rules.metrics(), "kokoro", "tuned")),
                RunSide.of(pair, rules.metrics(), "tuned", "tuned"),
                NoiseFloors.NONE,
                Optional.empty()));
        assertVerdict(result, Verdict.FAIL, 1, "tuned, " + TEXT);
        assertThat(result.baseline()).contains("pair: kokoro");
    }

    private static Call slower(Call call, double times) {
        Outcome.Spoken spoken = (Outcome.Spoken) call.outcome();
        long total = Math.round(spoken.totalNanos() * times);
        int samples = (int) spoken.samples();
        return Calls.with(
                call,
                new Outcome.Spoken(
                        total,
                        spoken.sampleRateHz(),
                        List.of(new Outcome.Arrival(total, samples)),
                        spoken.stages(),
                        spoken.text(),
                        spoken.sanity()));
    }

    private static Call failing(Call call) {
        boolean struck = call.round() == 2 && call.index() == 7;
        return struck ? Calls.with(call, new Outcome.Failed("EngineException", "out of memory.", 1)) : call;
    }
}
