package dev.ttsmark.harness.run;

import dev.ttsmark.harness.measure.RoundGpu;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks {@code nvidia-smi} again and again while a round runs on a GPU; hears nothing where there is no such program. */
final class GpuWatch implements AutoCloseable {

    private static final List<String> COMMAND = List.of(
            "nvidia-smi",
            "--query-gpu=uuid,name,clocks.sm,temperature.gpu,clocks_throttle_reasons.active",
            "--format=csv,noheader,nounits",
            "--loop-ms=500");

    private static final int FIELDS = 5;

    /** Bits of NVML's clock event reasons: hardware, software thermal, hardware thermal, power brake. */
    private static final long SLOWED = 0x8 | 0x20 | 0x40 | 0x80;

    private static final long POWER_CAP = 0x4;

    private final Optional<Process> process;
    private final Map<String, Samples> gpus = new LinkedHashMap<>();

    private GpuWatch(Optional<Process> process) {
        this.process = process;
    }

    static GpuWatch start() {
        GpuWatch watch = new GpuWatch(launch(COMMAND));
        watch.process.ifPresent(running -> {
            Thread thread = new Thread(() -> watch.listen(running), "ttsmark-gpu-watch");
            thread.setDaemon(true);
            thread.start();
        });
        return watch;
    }

    /** For rounds that compute elsewhere. */
    static GpuWatch none() {
        return new GpuWatch(Optional.empty());
    }

    private static Optional<Process> launch(List<String> command) {
        try {
            return Optional.of(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void listen(Process running) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(running.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException e) {
            // The program was ended in the middle of a line.
        }
    }

    /** One GPU a line, numbers without units; {@code [N/A]} where the card does not tell. */
    synchronized void hear(String line) {
        String[] fields = line.split(" *, *", -1);
        if (fields.length == FIELDS && fields[0].startsWith("GPU-")) {
            // Two cards may have one name.
            gpus.computeIfAbsent(fields[0], card -> new Samples(fields[1])).add(fields);
        }
    }

    /** What was heard so far, one row for each GPU. */
    synchronized List<RoundGpu> rows(int round, String configuration) {
        List<RoundGpu> rows = new ArrayList<>();
        gpus.values().forEach(samples -> rows.add(samples.row(round, configuration)));
        return rows;
    }

    @Override
    public void close() {
        process.ifPresent(Process::destroy);
    }

    private static final class Samples {

        private static final Pattern REASONS = Pattern.compile("0x([0-9a-fA-F]{1,16})");

        private final String name;
        private int count;
        private int lowest = -1;
        private int highest = -1;
        private int hottest = -1;
        private int slowed = -1;
        private int capped = -1;

        private Samples(String name) {
            this.name = name;
        }

        private void add(String[] fields) {
            int clock = NvidiaSmi.number(fields[2]);
            count++;
            lowest = lowest < 0 || clock >= 0 && clock < lowest ? clock : lowest;
            highest = Math.max(highest, clock);
            hottest = Math.max(hottest, NvidiaSmi.number(fields[3]));
            Matcher reasons = REASONS.matcher(fields[4].strip());
            if (reasons.matches()) {
                long bits = Long.parseUnsignedLong(reasons.group(1), 16);
                slowed = Math.max(0, slowed) + ((bits & SLOWED) != 0 ? 1 : 0);
                capped = Math.max(0, capped) + ((bits & POWER_CAP) != 0 ? 1 : 0);
            }
        }

        private RoundGpu row(int round, String configuration) {
            return new RoundGpu(round, configuration, name, count, lowest, highest, hottest, slowed, capped);
        }
    }
}
