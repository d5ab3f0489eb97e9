package dev.ttsmark.harness.run;

import static dev.ttsmark.harness.run.load.Shares.heardWithin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.measure.LoadStep;
import dev.ttsmark.harness.measure.LoadStep.Part;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.plan.Load;
import dev.ttsmark.harness.plan.NextLoad;
import dev.ttsmark.harness.plan.Plan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real processes under a real load, which are short. */
class LoadRunsTest {

    @TempDir
    Path root;

    private List<LoadStep> loaded(Load load, LevelChooser levels, Plan.EngineEntry... engines) throws Exception {
        Plan rounds = TonePlans.plan(1, Duration.ofSeconds(20), Duration.ofSeconds(5), engines);
        Plan plan = new Plan(
                rounds.schema(),
                rounds.title(),
                rounds.engines(),
                rounds.corpora(),
                rounds.rounds(),
                rounds.calls(),
                rounds.budget(),
                rounds.precision(),
                rounds.seed(),
                rounds.threads(),
                rounds.language(),
                rounds.targets(),
                rounds.comparisons(),
                rounds.jvm(),
                Optional.of(load));
        RunRequest request = TonePlans.request(plan, root);
        Runs.execute(request, new Heard(), rows -> List.of(), Interruption.none());
        Runs.load(request, new Heard(), levels, Interruption.none());
        return MeasurementLog.read(request.directory().measurements()).stream()
                .filter(LoadStep.class::isInstance)
                .map(LoadStep.class::cast)
                .toList();
    }

    private static Load load(Load.Pattern pattern, double budgetSeconds) {
        return new Load(pattern, List.of(), 1, 0.2, 1, 1, 100, budgetSeconds, true, new Load.Slo(0.5, 0.95, 0.1, 0.99));
    }

    private static Optional<NextLoad> once(List<LoadStep> soFar, double level, boolean overload) {
        return soFar.isEmpty() ? Optional.of(new NextLoad(level, overload)) : Optional.empty();
    }

    @Test
    void workersServeAsManyCallsAtATimeAsTheyAreTimesWhatEachServes() throws Exception {
        Plan.EngineEntry tone =
                new Plan.EngineEntry("tone", "tone", "", Map.of("fixed-ms", "50", "concurrency", "2"), List.of(), 3);
        List<LoadStep> steps =
                loaded(load(Load.Pattern.CLOSED, 60), (load, soFar, guess) -> once(soFar, 12, false), tone);
        assertThat(steps).hasSize(1);
        LoadStep step = steps.get(0);
        assertThat(step.failure()).isEmpty();
        assertThat(step.slots()).isEqualTo(6);
        assertThat(step.workers()).isEqualTo(3);
        assertThat(step.waiting().most()).isBetween(5, 6);
        assertThat(step.busyShare()).isGreaterThan(0.9);
        assertThat(step.requests().served()).isEqualTo(step.requests().due()).isPositive();
        assertThat(step.processorSeconds()).isNotNegative();
    }

    @Test
    void overloadIsThreeStepsOfOneProcess() throws Exception {
        List<LoadStep> steps = loaded(
                load(Load.Pattern.CONSTANT, 60),
                (load, soFar, guess) -> once(soFar, 20, true),
                TonePlans.tone("tone", Map.of("fixed-ms", "5")));
        assertThat(steps).extracting(LoadStep::part).containsExactly(Part.LEVEL, Part.OVERLOAD, Part.RECOVERY);
        assertThat(steps).extracting(LoadStep::process).containsOnly(1);
        assertThat(steps).extracting(step -> step.requests().due()).containsExactly(20L, 40L, 20L);
    }

    @Test
    void aBudgetEndsTheLoadAndConfigurationsTakeTurns() throws Exception {
        List<LoadStep> steps = loaded(
                load(Load.Pattern.CLOSED, 7),
                (load, soFar, guess) -> Optional.of(new NextLoad(1 + soFar.size(), false)),
                TonePlans.tone("a", Map.of("fixed-ms", "5")),
                TonePlans.tone("b", Map.of("fixed-ms", "5")));
        assertThat(steps).hasSizeBetween(2, 12);
        assertThat(steps.subList(0, 2)).extracting(LoadStep::configuration).containsExactly("a", "b");
        assertThat(steps.stream().filter(step -> step.configuration().equals("a")))
                .extracting(LoadStep::level)
                .startsWith(1.0);
    }

    /** Twenty requests a second, of which those from the twentieth call on go wrong. */
    @ParameterizedTest
    @CsvSource({"throw, RUNTIME", "silent, SilentAudio", "truncated, CutShort", "no-audio, NoAudio"})
    void whatGoesWrongUnderLoadIsLostAndNotFast(String fault, String failure) throws Exception {
        List<LoadStep> steps = loaded(
                load(Load.Pattern.CONSTANT, 60),
                (load, soFar, guess) -> once(soFar, 20, false),
                TonePlans.faulty("faulty", Map.of("fault", fault, "fault-from", "20")));
        LoadStep step = steps.get(0);
        assertThat(step.requests().due()).isEqualTo(20);
        assertThat(step.requests().failed()).containsOnlyKeys(failure);
        assertThat(step.requests().lost())
                .isEqualTo(step.requests().failed().get(failure))
                .isBetween(3L, 12L);
        assertThat(heardWithin(step, 3600)).isEqualTo(1 - step.requests().lost() / 20.0);
    }

    @Test
    void aProcessThatDiesUnderLoadIsARowThatSaysSo() throws Exception {
        List<LoadStep> steps = loaded(
                load(Load.Pattern.CONSTANT, 60),
                (load, soFar, guess) -> Optional.of(new NextLoad(20, false)),
                TonePlans.faulty("dying", Map.of("fault", "exit", "fault-from", "20")));
        assertThat(steps).hasSize(2);
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.failure().orElseThrow()).contains("exit code");
            assertThat(step.requests().due()).isZero();
        });
    }
}
