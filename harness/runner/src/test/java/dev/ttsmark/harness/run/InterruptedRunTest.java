package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.ChildJvm;
import dev.ttsmark.harness.Signals;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.RoundClosed;
import dev.ttsmark.harness.measure.RoundFailed;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.measure.Row;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real run in a process of its own, ended from outside in the middle of a round. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class InterruptedRunTest {

    @TempDir
    Path root;

    private Process run;

    @AfterEach
    void endRun() {
        run.descendants().forEach(ProcessHandle::destroyForcibly);
        run.destroyForcibly();
    }

    @Test
    void aKilledRunLosesTheCallInFlightAndGoesOnWithoutRepeating() throws Exception {
        ProcessHandle engine = startAndReachTheSecondRound();
        run.destroyForcibly().waitFor();
        engine.onExit().get(20, TimeUnit.SECONDS);
        List<Row> before = rows();

        Heard heard = new Heard();
        Runs.execute(LongRun.request(root), heard, rows -> List.of(), Interruption.none());
        List<Row> after = rows();

        assertThat(after.subList(0, before.size())).as("nothing is rewritten").isEqualTo(before);
        assertThat(after.get(before.size())).isInstanceOfSatisfying(RoundFailed.class, end -> {
            assertThat(end.failure()).isEqualTo("Interrupted");
            assertThat(end.round()).isEqualTo(2);
        });
        assertThat(heard.rounds).as("the first round counts").hasSize(3);
        for (String name : List.of("a", "b")) {
            assertThat(after)
                    .filteredOn(row ->
                            row instanceof RoundClosed && row.configuration().equals(name))
                    .hasSize(2);
        }
    }

    @Test
    void ctrlCEndsTheEngineAndLeavesAValidRun() throws Exception {
        ProcessHandle engine = startAndReachTheSecondRound();
        int signal = Signals.interrupt(run);
        assertThat(run.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(128 + signal);

        assertThat(new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("interrupted");
        assertThat(engine.isAlive()).isFalse();
        List<Row> rows = rows();
        assertThat(rows.get(rows.size() - 1)).isInstanceOfSatisfying(RoundFailed.class, end -> assertThat(end.failure())
                .isEqualTo("Interrupted"));
        assertThat(Files.readString(root.resolve("measurements.jsonl"))).endsWith("}\n");
    }

    /** Returns the engine's process in the middle of the second round. */
    private ProcessHandle startAndReachTheSecondRound() throws Exception {
        run = ChildJvm.of(LongRun.class, root).redirectErrorStream(true).start();
        await(row -> row.round() == 2 && row instanceof Call);
        long pid = rows().stream()
                .filter(row -> row.round() == 2 && row instanceof RoundOpened)
                .mapToLong(row -> ((RoundOpened) row).pid())
                .findFirst()
                .orElseThrow();
        return ProcessHandle.of(pid).orElseThrow();
    }

    private void await(Predicate<Row> wanted) throws InterruptedException {
        long untilNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (rows().stream().noneMatch(wanted)) {
            assertThat(System.nanoTime()).as("the run goes on").isLessThan(untilNanos);
            assertThat(run.isAlive()).isTrue();
            Thread.sleep(20);
        }
    }

    private List<Row> rows() {
        Path file = root.resolve("measurements.jsonl");
        return Files.exists(file) ? MeasurementLog.read(file) : List.of();
    }
}
