package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.measure.HostActivity;
import dev.ttsmark.harness.run.Diagnosis.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineDoctorTest {

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({"performance, GOOD", "powersave, NOTE", "schedutil, NOTE"})
    void aClockThatRampsUpIsNoted(String governor, Status status) throws IOException {
        write("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", governor + "\n");
        Diagnosis diagnosis = new MachineDoctor(root).governor();
        assertThat(diagnosis.status()).isEqualTo(status);
        assertThat(diagnosis.found()).contains(governor);
    }

    @Test
    void whatASystemDoesNotTellIsNoFault() {
        MachineDoctor doctor = new MachineDoctor(root);
        assertThat(doctor.governor().status()).isEqualTo(Status.GOOD);
        assertThat(doctor.hugePages("").status()).isEqualTo(Status.GOOD);
        assertThat(doctor.others(Optional.empty()).status()).isEqualTo(Status.GOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "always [madvise] never, glibc.malloc.hugetlb=1, GOOD",
        "always madvise [never], glibc.malloc.hugetlb=1, NOTE",
        "always [madvise] never, '', NOTE"
    })
    void hugePagesNeedTheKernelAndTheAllocator(String kernel, String tunables, Status status) throws IOException {
        write("sys/kernel/mm/transparent_hugepage/enabled", kernel + "\n");
        assertThat(new MachineDoctor(root).hugePages(tunables).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"40, 0, GOOD", "400, 0, NOTE", "40, 30, NOTE", "40, -1, GOOD"})
    void loadOfOthersIsNotedButNotOurOwn(long hostMillis, long stolenMillis, Status status) {
        HostActivity second = new HostActivity(1_000_000_000, 20_000_000, hostMillis, stolenMillis, -1, -1);
        assertThat(new MachineDoctor(root).others(Optional.of(second)).status()).isEqualTo(status);
    }

    @Test
    void aFullDiskIsAProblemAndLittleMemoryANote() {
        assertThat(MachineDoctor.disk(1_900_000_000).status()).isEqualTo(Status.PROBLEM);
        assertThat(MachineDoctor.disk(2_100_000_000).status()).isEqualTo(Status.GOOD);
        assertThat(MachineDoctor.memory(2_300_000_000L).status()).isEqualTo(Status.NOTE);
        assertThat(MachineDoctor.memory(2_500_000_000L).status()).isEqualTo(Status.GOOD);
    }

    @Test
    void aQuotaIsNoted() {
        assertThat(MachineDoctor.quota("a CPU", Optional.of(1.5)).found()).contains("grants 1.50");
        assertThat(MachineDoctor.quota("a CPU", Optional.empty()).status()).isEqualTo(Status.GOOD);
    }

    @Test
    void aBuildForCudaWithoutAGpuIsNoted() {
        NvidiaSmi.Seen none = NvidiaSmi.seen(9, "NVIDIA-SMI has failed because it couldn't communicate, try again\n");
        assertThat(MachineDoctor.gpus(none, List.of()))
                .isEqualTo(Diagnosis.good(
                        "GPUs",
                        "none, nvidia-smi says 'NVIDIA-SMI has failed because it couldn't communicate, try again'"));
        Diagnosis noted = MachineDoctor.gpus(none, List.of("libtorch 2.7.1+cu128 in /opt"));
        assertThat(noted.status()).isEqualTo(Status.NOTE);
        assertThat(noted.found()).endsWith("; built for CUDA: libtorch 2.7.1+cu128 in /opt");
        assertThat(noted.advice()).contains("nvidia-smi lists the card");
        NvidiaSmi.Seen one = NvidiaSmi.seen(0, "Tesla V100-SXM2-16GB, 535.104.05, 16384, 1312, 877\n");
        assertThat(MachineDoctor.gpus(one, List.of("libtorch 2.7.1+cu128 in /opt")))
                .isEqualTo(Diagnosis.good("GPUs", "Tesla V100-SXM2-16GB, driver 535.104.05"));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
