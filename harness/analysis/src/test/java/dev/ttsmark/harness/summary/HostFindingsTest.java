package dev.ttsmark.harness.summary;

import static dev.ttsmark.harness.summary.FaultyRuns.HONEST;
import static dev.ttsmark.harness.summary.FaultyRuns.activity;
import static dev.ttsmark.harness.summary.FaultyRuns.findings;
import static dev.ttsmark.harness.summary.FaultyRuns.grows;
import static dev.ttsmark.harness.summary.FaultyRuns.kinds;
import static dev.ttsmark.harness.summary.FaultyRuns.run;
import static dev.ttsmark.harness.summary.FaultyRuns.telemetry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Calls;
import dev.ttsmark.harness.measure.RoundGpu;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.measure.Telemetry;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What disturbs a call from outside, or grows with the calls, must be reported. */
class HostFindingsTest {

    @Test
    void disturbances() {
        assertThat(kinds(HONEST.fault(telemetry(1, 0.5)))).contains(Kind.GC_OVERLAP);
        assertThat(kinds(HONEST.fault(telemetry(0, 9)))).contains(Kind.NOISY_HOST);
    }

    @Test
    void theHostsCountersSayWhatLoadCannot() {
        assertThat(kinds(HONEST.fault(activity(50, 0, 0, 0)))).doesNotContain(Kind.NOISY_HOST, Kind.THROTTLED);
        assertThat(kinds(HONEST.fault(activity(400, 0, 0, 0)))).contains(Kind.NOISY_HOST);
        assertThat(kinds(HONEST.fault(activity(0, 100, 0, 0)))).contains(Kind.NOISY_HOST);
        assertThat(throttled(activity(0, 0, 5, 0))).isEmpty();
        assertThat(throttled(activity(0, 0, 40, 0))).containsExactly(Severity.WARNING);
        assertThat(throttled(activity(0, 0, 400, 0))).containsExactly(Severity.INVALID);
        assertThat(throttled(activity(0, 0, 0, 1))).containsExactly(Severity.INVALID);
    }

    private static List<Severity> throttled(UnaryOperator<Call> fault) {
        return findings(run(HONEST.fault(fault)).build()).stream()
                .filter(finding -> finding.kind() == Kind.THROTTLED)
                .map(Finding::severity)
                .toList();
    }

    @Test
    void aGpuThatDoesNotHoldItsClock() {
        assertThat(gpu(0, 5)).isEmpty();
        assertThat(gpu(0, 50)).containsExactly(Severity.WARNING);
        assertThat(gpu(1, 0)).containsExactly(Severity.INVALID);
        assertThat(gpu(-1, -1)).as("a card that does not tell").isEmpty();
    }

    private static List<Severity> gpu(int slowed, int capped) {
        RunSource source = run(HONEST).build();
        List<Row> rows = new ArrayList<>(source.rows());
        rows.add(new RoundGpu(1, "honest", "Tesla", 100, 900, 1500, 84, slowed, capped, Optional.empty()));
        return findings(new RunSource("run", source.plan(), source.environment(), rows)).stream()
                .filter(finding -> finding.kind() == Kind.THROTTLED)
                .map(Finding::severity)
                .toList();
    }

    @Test
    void memoryThatGrowsBeyondTheHeap() {
        assertThat(kinds(HONEST.fault(grows(1e4)))).doesNotContain(Kind.MEMORY_GROWTH);
        assertThat(kinds(HONEST.fault(grows(1e6))))
                .as("a heap of 1 GB that is touched bit by bit explains 260 MB")
                .doesNotContain(Kind.MEMORY_GROWTH);
        assertThat(kinds(HONEST.fault(grows(8e6)))).contains(Kind.MEMORY_GROWTH);
        assertThat(Heap.growthBytes(List.of("-Xmx2g", "-XX:+AlwaysPreTouch"))).isZero();
        assertThat(Heap.growthBytes(List.of("-Xms1g", "-Xmx48m"))).isEqualTo(48 << 20);
        assertThat(Heap.growthBytes(List.of())).isInfinite();
    }

    @Test
    void aLongerTextThatNeedsMoreMemoryIsNoGrowth() {
        UnaryOperator<Call> steps = call -> Calls.with(
                call, call.outcome(), new Telemetry((long) call.characters() << 24, 0, 0, 0.5, Optional.empty()));
        assertThat(kinds(HONEST.fault(steps))).doesNotContain(Kind.MEMORY_GROWTH);
    }
}
