package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.harness.measure.Environment;
import dev.ttsmark.harness.measure.Environment.Gpu;
import dev.ttsmark.harness.measure.HostActivity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {

    @TempDir
    Path root;

    @Test
    void thisMachineIsDescribed() {
        Environment here = EnvironmentCapture.of(TonePlans.request(
                TonePlans.plan(1, Duration.ofMinutes(1), Duration.ofSeconds(1), TonePlans.tone("t", Map.of())), root));
        assertThat(here.cpu().model()).isNotBlank();
        assertThat(here.cpu().logicalCores()).isPositive();
        assertThat(here.memoryBytes()).isGreaterThan(1L << 28);
        assertThat(here.jvmArguments()).contains("-Xmx48m", "-Dai.djl.offline=true");
        assertThat(here.libraries()).containsKey("jmh-core");
        assertThat(here.command()).isEqualTo("ttsmark run");
    }

    @Test
    void gpusAreReadFromNvidiaSmi() {
        assertThat(NvidiaSmi.parse("""
                        Tesla V100-SXM2-16GB, 535.104.05, 16384, 1312, 877
                        NVIDIA GeForce RTX 3090, 550.54.14, 24576, [N/A], [Not Supported]
                        """))
                .containsExactly(
                        new Gpu("Tesla V100-SXM2-16GB", "535.104.05", 16384L << 20, 1312, 877),
                        new Gpu("NVIDIA GeForce RTX 3090", "550.54.14", 24576L << 20, -1, -1));
        assertThat(NvidiaSmi.parse("No devices were found\n")).isEmpty();
        assertThat(NvidiaSmi.parse("NVIDIA-SMI has failed because it couldn't communicate, try again\n"))
                .isEmpty();
    }

    @Test
    void processorTimeOfOthersIsWhatIsLeft() {
        assertThat(OtherLoad.share(new HostActivity(1, 600_000_000, 1000, 0, 0, 0), 0.3))
                .isCloseTo(0.1, within(1e-9));
        assertThat(OtherLoad.share(new HostActivity(1, 1_200_000_000, 1000, 0, 0, 0), 0))
                .isZero();
        assertThat(OtherLoad.share(new HostActivity(1, -1, 1000, 0, 0, 0), 0)).isEqualTo(-1);
        assertThat(OtherLoad.share(new HostActivity(1, 5, -1, 0, 0, 0), 0)).isEqualTo(-1);
    }

    @Test
    void theTightestUnifiedQuotaCounts() throws IOException {
        write("proc/self/cgroup", "0::/a/b\n");
        write("sys/fs/cgroup/a/cpu.max", "150000 100000\n");
        write("sys/fs/cgroup/a/b/cpu.max", "max 100000\n");
        assertThat(new CgroupQuota(root).cores()).contains(1.5);
        write("sys/fs/cgroup/a/b/cpu.max", "50000 100000\n");
        assertThat(new CgroupQuota(root).cores()).contains(0.5);
    }

    @Test
    void theLegacyQuotaCountsEvenWhereTheGroupItselfIsNotVisible() throws IOException {
        write("proc/self/cgroup", "4:memory:/x\n2:cpu,cpuacct:/docker/abc\n");
        write("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "200000\n");
        write("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000\n");
        assertThat(new CgroupQuota(root).cores()).contains(2.0);
        write("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "-1\n");
        assertThat(new CgroupQuota(root).cores()).isEmpty();
    }

    @Test
    void whereThereIsNoControlGroupThereIsNoQuota() {
        assertThat(new CgroupQuota(root).cores()).isEmpty();
    }

    @Test
    void whatDisturbsACallIsReadFromCounters() throws Exception {
        write("proc/self/cgroup", "0::/a\n2:cpu,cpuacct:/\n");
        write("proc/stat", "cpu  100 1 10 900 5 2 3 7 50 0\ncpu0 0 0 0 0 0 0 0 0\n");
        write("sys/fs/cgroup/a/cpu.stat", "usage_usec 5\nnr_throttled 1\nthrottled_usec 2000\n");
        write("sys/fs/cgroup/cpu,cpuacct/cpu.stat", "nr_periods 9\nnr_throttled 1\nthrottled_time 500\n");
        for (int cpu = 0; cpu < 2; cpu++) {
            write("sys/devices/system/cpu/cpu" + cpu + "/topology/physical_package_id", "0\n");
            write("sys/devices/system/cpu/cpu" + cpu + "/thermal_throttle/package_throttle_count", "4\n");
        }
        HostCounters counters = new HostCounters(root);
        write("proc/stat", "cpu  150 1 20 900 5 2 3 9 50 0\n");
        write("sys/fs/cgroup/a/cpu.stat", "usage_usec 5\nnr_throttled 2\nthrottled_usec 2003\n");
        write("sys/devices/system/cpu/cpu0/thermal_throttle/package_throttle_count", "6\n");
        assertThat(counters.sinceLast()).as("within a tick or two").isEmpty();
        Thread.sleep(25);
        HostActivity activity = counters.sinceLast().orElseThrow();
        assertThat(activity.windowNanos()).isPositive();
        assertThat(activity.hostCpuMillis()).isEqualTo(600);
        assertThat(activity.stolenMillis()).isEqualTo(20);
        assertThat(activity.throttledNanos()).isEqualTo(3000);
        assertThat(activity.thermalEvents()).isEqualTo(2);
        Thread.sleep(25);
        assertThat(counters.sinceLast().orElseThrow().hostCpuMillis()).isZero();
        assertThat(new HostCounters(root.resolve("elsewhere")).sinceLast()).isEmpty();
    }

    @Test
    void variablesThatChangeSpeedAreKeptAndOthersLeftOut() {
        assertThat(SpeedVariables.of(Map.of(
                        "GLIBC_TUNABLES", "glibc.malloc.hugetlb=1",
                        "OMP_NUM_THREADS", "2",
                        "MALLOC_ARENA_MAX", "1",
                        "TTSMARK_ONNXRUNTIME", "/opt/gpu",
                        "AWS_SECRET_ACCESS_KEY", "x",
                        "HOME", "/h")))
                .containsOnlyKeys("GLIBC_TUNABLES", "MALLOC_ARENA_MAX", "OMP_NUM_THREADS", "TTSMARK_ONNXRUNTIME");
    }

    @Test
    void theKernelsChoiceOfHugePagesStandsInBrackets() throws IOException {
        write("sys/kernel/mm/transparent_hugepage/enabled", "always [madvise] never\n");
        assertThat(HugePages.choice(root)).contains("madvise");
        assertThat(HugePages.choice(root.resolve("elsewhere"))).isEmpty();
    }

    @Test
    void librariesAreTheJarsOfTheClassPath() {
        String path = String.join(
                File.pathSeparator, "/x/classes", "/l/onnxruntime-1.29.0.jar", "/l/jna-platform-5.18.1.jar", "");
        assertThat(Libraries.of(path))
                .containsExactlyInAnyOrderEntriesOf(Map.of("onnxruntime", "1.29.0", "jna-platform", "5.18.1"));
    }

    @Test
    void memoryComesFromProcStatus() {
        String status = "VmPeak:\t  900 kB\nVmHWM:\t  2048 kB\nVmRSS:\t  1024 kB\n";
        assertThat(ProcessStatus.parse(status, "VmRSS:")).isEqualTo(1 << 20);
        assertThat(ProcessStatus.parse(status, "VmHWM:")).isEqualTo(2 << 20);
        assertThat(ProcessStatus.parse(status, "VmSwap:")).isEqualTo(-1);
        assertThat(ProcessStatus.parse("VmRSS: lots", "VmRSS:")).isEqualTo(-1);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
