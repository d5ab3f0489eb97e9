package dev.ttsmark.harness.run;

import com.sun.management.OperatingSystemMXBean;
import dev.ttsmark.harness.measure.HostActivity;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongBinaryOperator;
import java.util.stream.Stream;

/** Counters of Linux that tell what disturbed a call; empty on other systems. */
final class HostCounters {

    /** Counters in /proc/stat are hundredths of a second on every architecture that Java runs on. */
    private static final long MILLIS_PER_TICK = 10;

    private static final long NANOS_PER_MICRO = 1000;

    /** Two ticks: of less they tell nothing, and reading them costs as much as a very short call. */
    private static final long SHORTEST_NANOS = 2 * MILLIS_PER_TICK * 1_000_000;

    private final Path stat;
    private final List<Path> groups;
    private final List<Path> packages;
    private Optional<Reading> before;

    /** @param root of the file system, {@code /} but in tests */
    HostCounters(Path root) {
        this.stat = root.resolve("proc/stat");
        Cgroups all = new Cgroups(root);
        this.groups = Stream.concat(all.unified().stream(), all.legacy().stream())
                .map(group -> group.resolve("cpu.stat"))
                .filter(file -> throttledNanos(file) >= 0)
                .toList();
        this.packages = packages(root.resolve("sys/devices/system/cpu"));
        this.before = read();
    }

    /** What happened since the last answer; empty where that is too short a time, which the next answer then covers. */
    Optional<HostActivity> sinceLast() {
        if (before.filter(then -> System.nanoTime() - then.atNanos < SHORTEST_NANOS)
                .isPresent()) {
            return Optional.empty();
        }
        Optional<Reading> now = read();
        Optional<HostActivity> activity = now.flatMap(n -> before.map(n::since));
        before = now;
        return activity;
    }

    private record Reading(long atNanos, long process, long host, long stolen, long throttled, long thermal) {

        HostActivity since(Reading before) {
            LongBinaryOperator difference = (now, then) -> now < 0 || then < 0 ? -1 : Math.max(0, now - then);
            return new HostActivity(
                    atNanos - before.atNanos,
                    difference.applyAsLong(process, before.process),
                    difference.applyAsLong(host, before.host),
                    difference.applyAsLong(stolen, before.stolen),
                    difference.applyAsLong(throttled, before.throttled),
                    difference.applyAsLong(thermal, before.thermal));
        }
    }

    private Optional<Reading> read() {
        long[] ticks = ticks();
        if (ticks.length == 0) {
            return Optional.empty();
        }
        return Optional.of(new Reading(
                System.nanoTime(),
                processorNanos(),
                (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6]) * MILLIS_PER_TICK,
                ticks[7] * MILLIS_PER_TICK,
                groups.isEmpty()
                        ? -1
                        : groups.stream()
                                .mapToLong(HostCounters::throttledNanos)
                                .sum(),
                packages.isEmpty()
                        ? -1
                        : packages.stream().mapToLong(HostCounters::number).sum()));
    }

    /** user, nice, system, idle, iowait, irq, softirq, steal; none where there is no such file. */
    private long[] ticks() {
        try (var lines = Files.newBufferedReader(stat)) {
            String[] fields = lines.readLine().split(" +");
            long[] ticks = new long[8];
            for (int i = 0; i < ticks.length; i++) {
                ticks[i] = Long.parseLong(fields[i + 1]);
            }
            return ticks;
        } catch (IOException | RuntimeException e) {
            return new long[0];
        }
    }

    /** Processor time of this process so far; unavailable is -1. */
    static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : -1;
    }

    /** -1 where the group has no quota to count against. */
    private static long throttledNanos(Path file) {
        for (String line : Cgroups.lines(file)) {
            String[] parts = line.split(" ");
            if (parts.length == 2 && parts[1].matches("[0-9]{1,18}")) {
                if (parts[0].equals("throttled_usec")) {
                    return Long.parseLong(parts[1]) * NANOS_PER_MICRO;
                }
                if (parts[0].equals("throttled_time")) {
                    return Long.parseLong(parts[1]);
                }
            }
        }
        return -1;
    }

    /** One counter for each CPU package. */
    private static List<Path> packages(Path cpus) {
        Map<Long, Path> counters = new LinkedHashMap<>();
        try (Stream<Path> all = Files.list(cpus)) {
            all.sorted().forEach(cpu -> {
                Path counter = cpu.resolve("thermal_throttle/package_throttle_count");
                long id = number(cpu.resolve("topology/physical_package_id"));
                if (id >= 0 && Files.isReadable(counter)) {
                    counters.putIfAbsent(id, counter);
                }
            });
        } catch (IOException e) {
            return List.of();
        }
        return List.copyOf(counters.values());
    }

    private static long number(Path file) {
        List<String> lines = Cgroups.lines(file);
        return !lines.isEmpty() && lines.get(0).strip().matches("[0-9]{1,18}")
                ? Long.parseLong(lines.get(0).strip())
                : -1;
    }
}
