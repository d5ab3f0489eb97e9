package dev.ttsmark.harness.run.telemetry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder as Linux shows two packages, zones within one of them, and the same packages by another way in. */
final class MadePowercap {

    static final long RANGE = 1_000_000_000;

    private final Path folder;

    MadePowercap(Path root) throws IOException {
        folder = Files.createDirectories(root.resolve("sys/class/powercap"));
        zone("intel-rapl:0", "package-0");
        zone("intel-rapl:1", "package-1");
        zone("intel-rapl:0:0", "core");
        zone("intel-rapl:0:1", "dram");
        zone("intel-rapl:2", "psys");
        zone("intel-rapl-mmio:0", "package-0");
        Files.createDirectories(folder.resolve("intel-rapl"));
    }

    private void zone(String zone, String name) throws IOException {
        Path made = Files.createDirectories(folder.resolve(zone));
        Files.writeString(made.resolve("name"), name + "\n");
        Files.writeString(made.resolve("max_energy_range_uj"), RANGE + "\n");
        set(zone, 0);
    }

    void set(String zone, long microjoules) throws IOException {
        Files.writeString(folder.resolve(zone).resolve("energy_uj"), microjoules + "\n");
    }

    void remove(String zone) throws IOException {
        Files.delete(folder.resolve(zone).resolve("energy_uj"));
    }
}
