package dev.ttsmark.harness.run.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the driver's library and its program say, read. */
class GpuMeterTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void theLibrarysAnswersAreReadWhereTheyLie() {
        MadeNvml nvml = new MadeNvml();
        nvml.percent = 40;
        nvml.reasons = 0x60;
        nvml.processes.put(77, 3L << 30);
        nvml.processes.put(78, -1L);
        try (NvmlMeter meter = NvmlMeter.open(nvml).orElseThrow()) {
            nvml.millijoules += 2500;
            assertThat(meter.read())
                    .containsExactly(new GpuReading(
                            "GPU-1",
                            "NVIDIA H100 80GB HBM3",
                            1980,
                            61,
                            0x60,
                            0.4,
                            1L << 30,
                            100,
                            2.5,
                            Optional.of(Map.of(77L, 3L << 30, 78L, -1L))));
        }
        assertThat(nvml.open).isFalse();
    }

    @Test
    void whatACardRefusesIsUnavailable() {
        MadeNvml nvml = new MadeNvml();
        nvml.silent = true;
        try (NvmlMeter meter = NvmlMeter.open(nvml).orElseThrow()) {
            assertThat(meter.read())
                    .containsExactly(new GpuReading(
                            "GPU-1", "NVIDIA H100 80GB HBM3", -1, -1, -1, -1, -1, -1, -1, Optional.empty()));
        }
    }

    @Test
    void aCardWithoutACounterOfEnergyTellsItsPower() throws Exception {
        MadeNvml nvml = new MadeNvml();
        nvml.hasEnergy = false;
        try (NvmlMeter meter = NvmlMeter.open(nvml).orElseThrow()) {
            assertThat(meter.read().get(0).joules()).isZero();
            Thread.sleep(5);
            assertThat(meter.read().get(0).joules()).isPositive();
        }
    }

    @Test
    void withoutADriverOrACardThereIsNoMeter() {
        MadeNvml refused = new MadeNvml();
        refused.init = 9;
        assertThat(NvmlMeter.open(refused)).isEmpty();
        MadeNvml none = new MadeNvml();
        none.cards = 0;
        assertThat(NvmlMeter.open(none)).isEmpty();
        assertThat(none.open).isFalse();
    }

    /** On a machine with a GPU as on one without: what is there is read, and what is not does no harm. */
    @Test
    void thisMachineIsAsked() {
        try (GpuMeter meter = GpuMeter.open()) {
            assertThat(meter.source()).isIn("nvml", "nvidia-smi");
            assertThat(meter.read()).allSatisfy(card -> assertThat(card.name()).isNotBlank());
        }
    }

    @Test
    void theProgramsLinesAreRead() {
        SmiMeter meter = SmiMeter.ofNothing();
        meter.hearCard("GPU-1, NVIDIA H100 80GB HBM3, 1980, 61, 0x0000000000000060, 40, 1024, 100.50", 0);
        meter.hearCard("GPU-2, Tesla, [N/A], 34, [Not Supported], [N/A], [N/A], [N/A]", 0);
        meter.hearCard("NVIDIA-SMI has failed because it couldn't communicate, try again", 0);
        meter.hearProcess("GPU-1, 77, 3072");
        meter.hearProcess("GPU-1, 78, [N/A]");
        assertThat(meter.read(0))
                .containsExactly(
                        new GpuReading(
                                "GPU-1",
                                "NVIDIA H100 80GB HBM3",
                                1980,
                                61,
                                0x60,
                                0.4,
                                1L << 30,
                                100.5,
                                0,
                                Optional.of(Map.of(77L, 3L << 30, 78L, -1L))),
                        new GpuReading("GPU-2", "Tesla", -1, 34, -1, -1, -1, -1, -1, Optional.of(Map.of())));
    }

    @Test
    void powerHoldsUntilTheNextReading() {
        SmiMeter meter = SmiMeter.ofNothing();
        meter.hearCard(line("100"), 0);
        meter.hearCard(line("300"), SECOND / 2);
        meter.hearCard(line("[N/A]"), SECOND);
        assertThat(meter.read(2 * SECOND).get(0).joules())
                .as("50 J, 150 J, and 300 W for another second")
                .isCloseTo(500, within(1e-9));
    }

    private static String line(String watts) {
        return "GPU-1, Tesla, 1980, 61, 0x0000000000000000, 40, 1024, " + watts;
    }
}
