package dev.ttsmark.harness.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CPU time that the control group grants, in cores. */
final class CgroupQuota {

    private static final String UNLIMITED = "max";

    private final Cgroups groups;

    /** @param root of the file system, {@code /} but in tests */
    CgroupQuota(Path root) {
        this.groups = new Cgroups(root);
    }

    /** The tightest limit from this process's group up to the root; empty where there is none. */
    Optional<Double> cores() {
        List<Double> limits = new ArrayList<>();
        groups.unified().forEach(group -> unified(group).ifPresent(limits::add));
        groups.legacy().forEach(group -> legacy(group).ifPresent(limits::add));
        return limits.stream().min(Double::compare);
    }

    private static Optional<Double> unified(Path group) {
        List<String> lines = Cgroups.lines(group.resolve("cpu.max"));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = lines.get(0).split(" ");
        return parts.length == 2 && !parts[0].equals(UNLIMITED) ? cores(parts[0], parts[1]) : Optional.empty();
    }

    private static Optional<Double> legacy(Path group) {
        List<String> quota = Cgroups.lines(group.resolve("cpu.cfs_quota_us"));
        List<String> period = Cgroups.lines(group.resolve("cpu.cfs_period_us"));
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
}
