package dev.ttsmark.harness.run.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.harness.measure.RoundEnergy;
import dev.ttsmark.harness.measure.RoundGpu;
import dev.ttsmark.harness.measure.Row;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted between the first measured call and the last, by meters that a test turns. */
class RoundTelemetryTest {

    private static final Duration REST = Duration.ofMillis(20);
    private static final int OWN = (int) ProcessHandle.current().pid();

    @TempDir
    Path root;

    private final MadeNvml nvml = new MadeNvml();

    private RoundTelemetry gpu() {
        return RoundTelemetry.of(
                Optional.empty(), Optional.of(NvmlMeter.open(nvml).orElseThrow()), () -> 0, REST);
    }

    @Test
    void withoutAMeterThereIsNoRowAndNothingIsWaitedFor() {
        try (RoundTelemetry none = RoundTelemetry.of(Optional.empty(), Optional.empty(), () -> 0, Duration.ofDays(1))) {
            none.measuring();
            none.heard(1);
            assertThat(none.rows(1, "c")).isEmpty();
        }
    }

    @Test
    void energyOfPackagesIsCountedFromTheFirstMeasuredCall() throws Exception {
        assertThat(energyOfPackages(0.05).alone()).isTrue();
        assertThat(energyOfPackages(0.2).alone()).isFalse();
        RoundEnergy unknown = energyOfPackages(-1);
        assertThat(unknown.alone()).isFalse();
        assertThat(unknown.joules()).isCloseTo(30, within(1e-9));
        assertThat(unknown.audioSeconds()).isEqualTo(5);
        assertThat(unknown.idleWatts()).isZero();
        assertThat(unknown.seconds()).isPositive();
    }

    private RoundEnergy energyOfPackages(double others) throws Exception {
        MadePowercap made = new MadePowercap(root);
        try (RoundTelemetry telemetry = RoundTelemetry.of(Rapl.of(root), Optional.empty(), () -> others, REST)) {
            telemetry.heard(100);
            made.set("intel-rapl:0", 70_000_000);
            telemetry.measuring();
            telemetry.heard(2);
            telemetry.measuring();
            telemetry.heard(3);
            made.set("intel-rapl:0", 100_000_000);
            return (RoundEnergy) telemetry.rows(4, "c").get(0);
        }
    }

    @Test
    void aGpuIsSeenAtRestAndWhileSpoken() {
        try (RoundTelemetry telemetry = gpu()) {
            telemetry.opened(OptionalLong.of(OWN));
            nvml.processes.put(OWN, 3L << 30);
            nvml.percent = 50;
            nvml.used = 5L << 30;
            nvml.reasons = 0x4;
            telemetry.measuring();
            nvml.millijoules += 40_000;
            telemetry.heard(6);
            List<Row> rows = telemetry.rows(2, "c");
            RoundGpu gpu = (RoundGpu) rows.get(0);
            assertThat(gpu.samples()).isPositive();
            assertThat(gpu.cappedSamples()).isEqualTo(gpu.samples());
            assertThat(gpu.slowedSamples()).isZero();
            assertThat(gpu.lowestSmClockMhz()).isEqualTo(1980);
            assertThat(gpu.use()).contains(new RoundGpu.Use("GPU-1", "nvml", 0.5, 100, 3L << 30, 1L << 30, 5L << 30));
            RoundEnergy energy = (RoundEnergy) rows.get(1);
            assertThat(energy.meter()).isEqualTo(RoundEnergy.Meter.GPU);
            assertThat(energy.joules()).isCloseTo(40, within(1e-9));
            assertThat(energy.audioSeconds()).isEqualTo(6);
            assertThat(energy.alone()).isTrue();
        }
    }

    @Test
    void aGpuThatOthersUseIsNotLaidToTheEngine() {
        nvml.percent = 3;
        assertThat(alone(OWN)).as("busy before the engine was opened").isFalse();
        nvml.percent = 0;
        assertThat(alone(OWN, 7)).as("another process came").isFalse();
        assertThat(alone(7)).as("the engine itself, by an id of the host").isTrue();
        assertThat(alone()).as("a driver that lists none").isTrue();
        nvml.processes.put(OWN, 1L);
        assertThat(alone()).as("what the harness itself has open").isTrue();
        nvml.processes.put(9, 1L);
        assertThat(alone(OWN)).as("another process was there before").isFalse();
        nvml.processes.clear();
        nvml.silent = true;
        assertThat(alone(OWN)).as("nothing is known").isFalse();
    }

    private boolean alone(int... processes) {
        try (RoundTelemetry telemetry = gpu()) {
            for (int pid : processes) {
                nvml.processes.put(pid, 1L << 20);
            }
            telemetry.measuring();
            telemetry.heard(1);
            RoundEnergy energy = (RoundEnergy) telemetry.rows(1, "c").get(1);
            if (nvml.silent) {
                assertThat(energy.joules()).isEqualTo(-1);
            }
            for (int pid : processes) {
                nvml.processes.remove(pid);
            }
            return energy.alone();
        }
    }
}
