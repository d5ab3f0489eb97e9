package dev.ttsmark.harness.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CPU time that the control group grants, in cores; both versions of Linux control groups. */
final class CgroupQuota {

    private static final String UNLIMITED = "max";

    private final Path root;

    /** @param root of the file system, {@code /} but in tests */
    CgroupQuota(Path root) {
        this.root = root;
    }

    /** The tightest limit from this process's group up to the root; empty where there is none. */
    Optional<Double> cores() {
        List<Double> limits = new ArrayList<>();
        for (String line : lines("proc/self/cgroup")) {
            String[] parts = line.split(":", 3);
            if (parts.length == 3 && parts[1].isEmpty()) {
                upwards("sys/fs/cgroup", parts[2])
                        .forEach(group -> unified(group).ifPresent(limits::add));
            } else if (parts.length == 3 && List.of(parts[1].split(",")).contains("cpu")) {
                upwards("sys/fs/cgroup/" + parts[1], parts[2])
                        .forEach(group -> legacy(group).ifPresent(limits::add));
                upwards("sys/fs/cgroup/cpu", parts[2])
                        .forEach(group -> legacy(group).ifPresent(limits::add));
            }
        }
        return limits.stream().min(Double::compare);
    }

    /** The group's folder and those above it; inside a container the deeper ones may not be visible. */
    private static List<String> upwards(String mount, String group) {
        List<String> folders = new ArrayList<>(List.of(mount));
        StringBuilder path = new StringBuilder(mount);
        for (String part : group.split("/")) {
            if (!part.isEmpty() && !part.equals("..")) {
                folders.add(path.append('/').append(part).toString());
            }
        }
        return folders;
    }

    private Optional<Double> unified(String group) {
        List<String> lines = lines(group + "/cpu.max");
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = lines.get(0).split(" ");
        return parts.length == 2 && !parts[0].equals(UNLIMITED) ? cores(parts[0], parts[1]) : Optional.empty();
    }

    private Optional<Double> legacy(String group) {
        List<String> quota = lines(group + "/cpu.cfs_quota_us");
        List<String> period = lines(group + "/cpu.cfs_period_us");
        return quota.isEmpty() || period.isEmpty() ? Optional.empty() : cores(quota.get(0), period.get(0));
    }

    /** Without a limit the quota is -1. */
    private static Optional<Double> cores(String quotaMicros, String periodMicros) {
        try {
            double quota = Long.parseLong(quotaMicros.strip());
            double period = Long.parseLong(periodMicros.strip());
            return quota > 0 && period > 0 ? Optional.of(quota / period) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private List<String> lines(String path) {
        try {
            return Files.readAllLines(root.resolve(path));
        } catch (IOException e) {
            return List.of();
        }
    }
}
