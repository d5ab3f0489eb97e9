package dev.ttsmark.harness.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.harness.measure.RoundEnergy;
import dev.ttsmark.harness.measure.RoundEnergy.Meter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Energy and memory of devices, round by round. */
class DeviceUseTest {

    private static Optional<DeviceUse> use(RunSource run) {
        return Summaries.of(List.of(run)).devices().stream().findFirst();
    }

    /** 201, 202 and 203 J, of each 100 J at the least idle power of the run, for a minute of audio. */
    @Test
    void energyIsWhatIsLeftAfterTheLeastIdlePowerOfTheRun() {
        DeviceUse use = use(Metered.run(Metered.RUN, Meter.CPU)).orElseThrow();
        assertThat(use.gpuJoules()).isEmpty();
        assertThat(use.cpuJoules().orElseThrow().value()).isCloseTo(Math.cbrt(101 * 102 * 103), within(1e-9));
        assertThat(use.cpuJoules().orElseThrow().rounds()).isEqualTo(3);
        assertThat(use.cpuJoules().orElseThrow().interval().orElseThrow().low())
                .as("Student's t of logarithms with 2 degrees of freedom, by numpy")
                .isCloseTo(99.542591, within(1e-5));
    }

    @Test
    void unavailableIsAbsentAndNever0() {
        assertThat(use(Metered.RUN)).isEmpty();
        assertThat(energy(10, 200, false)).as("others computed there").isEmpty();
        assertThat(energy(0.9, 200, true)).as("too short a time").isEmpty();
        assertThat(energy(10, -1, true)).as("a counter that could not be read").isEmpty();
        assertThat(energy(10, 100, true).orElseThrow())
                .as("nothing beyond idle power")
                .isZero();
        assertThat(new RoundEnergy(1, "e", Meter.CPU, "d", "rapl", -1, 10, 200, 60, true).joulesPerAudioMinute(-1))
                .isNaN();
    }

    private static Optional<Double> energy(double seconds, double joules, boolean alone) {
        return use(Metered.with(
                        Metered.RUN, (round, name) -> Metered.energy(round, name, Meter.GPU, seconds, joules, alone)))
                .flatMap(DeviceUse::gpuJoules)
                .map(dev.ttsmark.harness.stats.Estimate::value);
    }

    @Test
    void memoryIsThatOfTheProcessOrWhatCameSinceIdle() {
        assertThat(memory(true)).isCloseTo(2L << 30, within(1.0));
        assertThat(memory(false)).isCloseTo(3L << 30, within(1.0));
        DeviceUse.Gpu gpu = use(Metered.with(Metered.RUN, (round, name) -> Metered.gpu(round, name, true)))
                .flatMap(DeviceUse::gpu)
                .orElseThrow();
        assertThat(gpu)
                .isEqualTo(new DeviceUse.Gpu(
                        "Tesla",
                        Optional.of(0.5),
                        Optional.of(120.0),
                        Optional.of(1200),
                        Optional.of(1500),
                        Optional.of(0.1)));
    }

    private static double memory(boolean told) {
        return use(Metered.with(Metered.RUN, (round, name) -> Metered.gpu(round, name, told)))
                .flatMap(DeviceUse::gpuMemoryBytes)
                .orElseThrow()
                .value();
    }
}
