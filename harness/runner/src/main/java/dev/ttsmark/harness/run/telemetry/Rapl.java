package dev.ttsmark.harness.run.telemetry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Energy of the processor packages by Linux's power capping framework (RAPL of Intel and AMD). Zones within a package are
 * part of it and are not counted again, nor is the same package by another way in ({@code intel-rapl-mmio}). Counters
 * start again at 0 after some minutes, so they are to be read more often than that.
 */
final class Rapl {

    static final String SOURCE = "rapl";

    private static final String FOLDER = "sys/class/powercap";
    private static final Pattern ZONE = Pattern.compile("intel-rapl:[0-9]+");
    private static final double JOULES = 1e-6;

    private final List<Package> packages;

    private Rapl(List<Package> packages) {
        this.packages = packages;
    }

    /**
     * Empty where nothing may be read; since 2020 only the system's administrator may, unless told otherwise.
     *
     * @param root of the file system, {@code /} but in tests
     */
    static Optional<Rapl> of(Path root) {
        List<Package> packages = new ArrayList<>();
        try (Stream<Path> zones = Files.list(root.resolve(FOLDER))) {
            for (Path zone : zones.sorted().toList()) {
                if (ZONE.matcher(zone.getFileName().toString()).matches()
                        && word(zone.resolve("name")).startsWith("package-")) {
                    packages.add(new Package(zone));
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        boolean readable =
                !packages.isEmpty() && packages.stream().allMatch(zone -> number(zone.counter) >= 0 && zone.range >= 0);
        return readable ? Optional.of(new Rapl(packages)) : Optional.empty();
    }

    /** Joules since this was made; -1 once a counter could not be read. */
    double joules() {
        double sum = 0;
        for (Package each : packages) {
            double joules = each.joules();
            if (joules < 0) {
                return -1;
            }
            sum += joules;
        }
        return sum;
    }

    private static final class Package {

        private final Path counter;
        private final long range;
        private long last;
        private long microjoules;
        private boolean lost;

        private Package(Path zone) {
            counter = zone.resolve("energy_uj");
            range = number(zone.resolve("max_energy_range_uj"));
            last = number(counter);
        }

        private double joules() {
            long now = number(counter);
            lost |= now < 0;
            if (lost) {
                return -1;
            }
            microjoules += now >= last ? now - last : range - last + now;
            last = now;
            return microjoules * JOULES;
        }
    }

    private static long number(Path file) {
        String word = word(file);
        return word.matches("[0-9]{1,18}") ? Long.parseLong(word) : -1;
    }

    private static String word(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
