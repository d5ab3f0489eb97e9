package dev.ttsmark.harness.run;

import dev.ttsmark.harness.measure.HostActivity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;

/** Says whether a machine is fit to be measured on, and what would make its figures steadier. */
public final class MachineDoctor {

    /** Twice what the hungriest engine of the sample run took at its peak, 1.09 GiB. */
    private static final long MEMORY_BYTES = 2_400_000_000L;

    /** Full-size stand-ins of the default plan, and a run with its recordings, several times over. */
    private static final long DISK_BYTES = 2_000_000_000L;

    /** Of one core; what the kernel does by itself stays far below. */
    private static final double BUSY_CORES = 0.1;

    private static final double STOLEN_SHARE = 0.01;

    private static final long WATCHED_MILLIS = 1000;

    private final Path root;
    private final SystemInfo system = new SystemInfo();

    /** @param root of the file system, {@code /} but in tests */
    MachineDoctor(Path root) {
        this.root = root;
    }

    /**
     * Watches the machine for a second.
     *
     * @param home where models and results will lie
     */
    public static List<Diagnosis> examine(Path home) throws IOException {
        Prerequisites.require();
        MachineDoctor doctor = new MachineDoctor(Path.of("/"));
        return List.of(
                doctor.processor(),
                doctor.governor(),
                doctor.others(watch()),
                memory(doctor.system.getHardware().getMemory().getAvailable()),
                disk(Files.getFileStore(existing(home)).getUsableSpace()),
                doctor.hugePages(SpeedVariables.of(System.getenv()).getOrDefault("GLIBC_TUNABLES", "")),
                gpus(NvidiaSmi.look(), Providers.cudaBuilds()));
    }

    private static Optional<HostActivity> watch() {
        HostCounters counters = new HostCounters(Path.of("/"));
        try {
            Thread.sleep(WATCHED_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return counters.sinceLast();
    }

    private static Path existing(Path folder) {
        return Files.exists(folder) ? folder : existing(folder.toAbsolutePath().getParent());
    }

    private Diagnosis processor() {
        CentralProcessor processor = system.getHardware().getProcessor();
        String found = processor.getProcessorIdentifier().getName().strip() + ", cores: "
                + processor.getLogicalProcessorCount() + ", Java sees "
                + Runtime.getRuntime().availableProcessors();
        return quota(found, new CgroupQuota(root).cores());
    }

    static Diagnosis quota(String found, Optional<Double> cores) {
        return cores.map(quota -> Diagnosis.note(
                        "processor",
                        found + String.format(Locale.ROOT, ", control group grants %.3g", quota),
                        "A quota stops all threads when it is used up; measure without one, or with no more threads"
                                + " than it grants."))
                .orElseGet(() -> Diagnosis.good("processor", found));
    }

    Diagnosis governor() {
        String subject = "frequency";
        List<String> lines = Cgroups.lines(root.resolve("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"));
        if (lines.isEmpty()) {
            return Diagnosis.good(subject, "the system does not tell, as is usual in virtual machines");
        }
        String governor = lines.get(0).strip();
        return governor.equals("performance")
                ? Diagnosis.good(subject, "governor " + governor)
                : Diagnosis.note(
                        subject,
                        "governor " + governor,
                        "Short calls are slower while the clock ramps up; set the governor to performance.");
    }

    Diagnosis others(Optional<HostActivity> watched) {
        String subject = "other load";
        if (watched.isEmpty()) {
            return Diagnosis.good(subject, "the system does not tell");
        }
        HostActivity activity = watched.get();
        double busy = (activity.hostCpuMillis() * 1e6 - activity.processCpuNanos()) / activity.windowNanos();
        double stolen = Math.max(0, activity.stolenMillis() * 1e6 / activity.windowNanos());
        String found = String.format(
                Locale.ROOT, "%.2f cores busy, %.1f %% stolen by other machines", Math.max(0, busy), 100 * stolen);
        return busy <= BUSY_CORES && stolen <= STOLEN_SHARE
                ? Diagnosis.good(subject, found)
                : Diagnosis.note(subject, found, "Close other programs, or compare within one run alone.");
    }

    static Diagnosis memory(long availableBytes) {
        return availableBytes >= MEMORY_BYTES
                ? Diagnosis.good("memory", gigabytes(availableBytes) + " available")
                : Diagnosis.note(
                        "memory",
                        gigabytes(availableBytes) + " available",
                        "An engine at full size takes about 1.1 GiB; free some, lest the system swaps.");
    }

    static Diagnosis disk(long usableBytes) {
        return usableBytes >= DISK_BYTES
                ? Diagnosis.good("disk", gigabytes(usableBytes) + " free")
                : Diagnosis.problem(
                        "disk",
                        gigabytes(usableBytes) + " free",
                        "Free " + gigabytes(DISK_BYTES) + " where models and results will lie.");
    }

    Diagnosis hugePages(String tunables) {
        String subject = "huge pages";
        Optional<String> choice = HugePages.choice(root);
        if (choice.isEmpty()) {
            return Diagnosis.good(subject, "not known on this system");
        }
        String found = "kernel " + choice.get() + ", GLIBC_TUNABLES " + (tunables.isEmpty() ? "not set" : tunables);
        return !choice.get().equals("never") && tunables.contains("hugetlb=1")
                ? Diagnosis.good(subject, found)
                : Diagnosis.note(
                        subject,
                        found,
                        "Tensors in small pages make a call up to 2 % longer; let the kernel use madvise and leave"
                                + " GLIBC_TUNABLES to the launcher.");
    }

    /** @param cudaBuilds runtimes that are there to compute on GPUs, in words */
    static Diagnosis gpus(NvidiaSmi.Seen seen, List<String> cudaBuilds) {
        String subject = "GPUs";
        if (!seen.gpus().isEmpty()) {
            return Diagnosis.good(
                    subject,
                    seen.gpus().stream()
                            .map(gpu -> gpu.name() + ", driver " + gpu.driver())
                            .collect(Collectors.joining("; ")));
        }
        return cudaBuilds.isEmpty()
                ? Diagnosis.good(subject, "none, " + seen.reason())
                : Diagnosis.note(
                        subject,
                        "none, " + seen.reason() + "; built for CUDA: " + String.join(", ", cudaBuilds),
                        "Nothing can be measured on a GPU: put the NVIDIA driver right until nvidia-smi lists the card, or"
                                + " take builds for the CPU.");
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1L << 30));
    }
}
