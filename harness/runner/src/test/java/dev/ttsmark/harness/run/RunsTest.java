package dev.ttsmark.harness.run;

import static dev.ttsmark.harness.run.TonePlans.faulty;
import static dev.ttsmark.harness.run.TonePlans.plan;
import static dev.ttsmark.harness.run.TonePlans.request;
import static dev.ttsmark.harness.run.TonePlans.tone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Call.Order;
import dev.ttsmark.harness.measure.Call.Phase;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.RoundClosed;
import dev.ttsmark.harness.measure.RoundFailed;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.PlanReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real JMH forks of the scripted engine. */
class RunsTest {

    private static final PrecisionEstimator UNSURE = rows -> List.of();

    @TempDir
    Path root;

    private final Heard heard = new Heard();

    @Test
    void everyCallOfInterleavedRoundsBecomesARow() throws Exception {
        Plan plan = plan(
                2,
                Duration.ofMinutes(2),
                Duration.ofSeconds(20),
                tone("a", Map.of("chunks", "2", "fixed-ms", "2")),
                tone("b", Map.of("warm-up-ms", "8")));
        RunResult result = Runs.execute(request(plan, root), heard, UNSURE, Interruption.none());
        List<Row> rows = rows();

        assertThat(result.configurations()).allMatch(RunResult.Configuration::isMeasured);
        assertThat(heard.rounds.subList(0, 2)).as("interleaved").containsExactlyInAnyOrder("a", "b");
        assertThat(heard.rounds.subList(2, 4)).containsExactlyInAnyOrder("a", "b");
        assertThat(rows).filteredOn(RoundClosed.class::isInstance).hasSize(4);
        assertThat(rows.stream().filter(RoundOpened.class::isInstance).map(row -> ((RoundOpened) row).pid()))
                .as("a fresh process each")
                .doesNotHaveDuplicates()
                .doesNotContain(ProcessHandle.current().pid());

        List<Call> pilot = calls(rows, 1);
        assertThat(pilot).filteredOn(call -> call.phase() == Phase.COLD).hasSizeLessThanOrEqualTo(2);
        assertThat(pilot).filteredOn(call -> call.utterance().equals("c/XX-1")).singleElement();
        assertThat(pilot).filteredOn(call -> call.order() == Order.SHUFFLED).hasSize(2);

        List<Call> full = calls(rows, 3);
        assertThat(full).extracting(Call::utterance).doesNotContain("c/XX-1");
        assertThat(full.stream().limit(5).map(Call::phase))
                .containsExactly(Phase.COLD, Phase.FIRST_LENGTH, Phase.WARM_UP, Phase.WARM_UP, Phase.MEASURED);
        assertThat(full.stream().skip(4).map(Call::order))
                .containsExactly(
                        Order.SHUFFLED, Order.SHUFFLED, Order.REPEATED, Order.REPEATED, Order.REPEATED, Order.REPEATED);
        assertThat(full).extracting(Call::index).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(full).allSatisfy(call -> {
            Outcome.Spoken spoken = (Outcome.Spoken) call.outcome();
            assertThat(spoken.totalNanos()).isPositive().isGreaterThanOrEqualTo(spoken.ttfbNanos());
            assertThat(spoken.sanity().audible()).isTrue();
            assertThat(call.telemetry().rssBytes()).isGreaterThan(10 << 20);
        });

        assertThat(PlanReader.read(root.resolve("plan.yaml"))).isEqualTo(plan);
        assertThat(Json.MAPPER.readTree(root.resolve("jmh.json").toFile())).hasSize(4);
        assertThat(Files.size(root.resolve("audio").resolve("a--c-EN-1.wav"))).isEqualTo(44 + 2 * 5760);
    }

    /** Each fault strikes on the second call, so that a row is there from before. */
    @Test
    void anEngineThatDiesOrHangsBecomesRowsAndTheOthersFinish() throws Exception {
        Plan plan = plan(
                1,
                Duration.ofMinutes(2),
                Duration.ofMillis(2500),
                faulty("crash", fault("crash")),
                faulty("exit", fault("exit")),
                tone("fine", Map.of()),
                faulty("hang", fault("hang")),
                faulty("memory", fault("out-of-memory")));
        RunResult result = Runs.execute(request(plan, root), heard, UNSURE, Interruption.none());

        assertThat(failure("crash").failure()).isEqualTo("ProcessKilled");
        assertThat(failure("crash").message()).contains("SIGSEGV", "while speaking 'c/EN-");
        assertThat(failure("exit").failure()).isEqualTo("ProcessExited");
        assertThat(failure("exit").message()).contains("exit code 3");
        assertThat(failure("hang").failure()).isEqualTo("CallTimedOut");
        assertThat(failure("hang").message()).contains("2500 ms", "while speaking 'c/EN-");
        assertThat(failure("memory").failure()).isEqualTo("OutOfMemory");
        assertThat(rows())
                .filteredOn(row -> row instanceof Call call
                        && call.outcome() instanceof Outcome.Failed failed
                        && failed.failure().equals("CallTimedOut"))
                .extracting(Row::configuration)
                .containsExactly("hang");
        for (String name : List.of("crash", "exit", "hang", "memory")) {
            assertThat(rows())
                    .as("the call before the fault of %s is kept", name)
                    .anyMatch(row -> row.configuration().equals(name)
                            && row instanceof Call call
                            && call.outcome() instanceof Outcome.Spoken);
        }
        assertThat(result.configurations())
                .filteredOn(RunResult.Configuration::isMeasured)
                .extracting(RunResult.Configuration::name)
                .containsExactly("fine");
        assertThat(root.resolve("in-flight.txt")).doesNotExist();
        assertThat(root.resolve("run.log")).content().contains("SIGSEGV");
    }

    @Test
    void aConfigurationThatFailsTwiceIsGivenUpAndSaidSo() throws Exception {
        Plan plan = plan(
                2,
                Duration.ofMinutes(2),
                Duration.ofSeconds(20),
                tone("odd", Map.of("languages", "")),
                faulty("shy", Map.of("fault", "exit")));
        RunResult result = Runs.execute(request(plan, root), heard, UNSURE, Interruption.none());
        assertThat(heard.rounds).filteredOn("shy"::equals).hasSize(2);
        assertThat(heard.notes)
                .singleElement()
                .asString()
                .contains("'shy'")
                .contains("given up")
                .contains("no other is left");
        assertThat(result.configurations().get(1).lastFailure()).contains("exit code");
        assertThat(result.configurations().get(0).isMeasured())
                .as("it speaks none of the languages")
                .isFalse();
    }

    @Test
    void whatCannotBeMeasuredIsRefusedBeforeAnythingStarts() {
        assertRefused(tone("t", Map.of("chunx", "3")), "did you mean 'chunks'");
        assertRefused(new Plan.EngineEntry("t", "tome", "", Map.of(), List.of()), "did you mean 'tone'");
        assertRefused(new Plan.EngineEntry("t", "tone", "", Map.of(), List.of("c/DE-*")), "no text to speak");
        assertThat(root).isEmptyDirectory();
    }

    private void assertRefused(Plan.EngineEntry entry, String sentence) {
        Plan plan = plan(1, Duration.ofMinutes(1), Duration.ofSeconds(1), entry);
        assertThatThrownBy(() -> Runs.execute(request(plan, root), heard, UNSURE, Interruption.none()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'t'")
                .hasMessageContaining(sentence);
    }

    private static Map<String, String> fault(String name) {
        return Map.of("fault", name, "fault-from", "2");
    }

    private RoundFailed failure(String configuration) {
        return rows().stream()
                .filter(row -> row.configuration().equals(configuration) && row instanceof RoundFailed)
                .map(RoundFailed.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<Row> rows() {
        return MeasurementLog.read(root.resolve("measurements.jsonl"));
    }

    private static List<Call> calls(List<Row> rows, int round) {
        return rows.stream()
                .filter(row -> row.round() == round && row instanceof Call)
                .map(Call.class::cast)
                .toList();
    }
}
