package dev.ttsmark.harness.run;

import dev.ttsmark.harness.measure.Environment.Gpu;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** GPUs as {@code nvidia-smi} lists them; none where there is no such program. */
final class NvidiaSmi {

    private static final List<String> COMMAND = List.of(
            "nvidia-smi",
            "--query-gpu=name,driver_version,memory.total,clocks.sm,clocks.mem",
            "--format=csv,noheader,nounits");

    private static final int OUTPUT_LIMIT_BYTES = 1 << 16;

    private static final int FIELDS = 5;

    private NvidiaSmi() {}

    /** @param reason why there is none, in words; empty where there are some */
    record Seen(List<Gpu> gpus, String reason) {}

    static List<Gpu> gpus() {
        return look().gpus();
    }

    static Seen look() {
        try {
            Process process = new ProcessBuilder(COMMAND)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .start();
            // Ends a program that hangs, so that reading ends too.
            process.onExit().orTimeout(15, TimeUnit.SECONDS).exceptionally(late -> process.destroyForcibly());
            String text = new String(process.getInputStream().readNBytes(OUTPUT_LIMIT_BYTES), StandardCharsets.UTF_8);
            return seen(process.waitFor(), text);
        } catch (IOException e) {
            return new Seen(List.of(), "there is no nvidia-smi");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Seen(List.of(), "nvidia-smi was not waited for");
        }
    }

    static Seen seen(int exitCode, String printed) {
        List<Gpu> gpus = exitCode == 0 ? parse(printed) : List.of();
        String said =
                printed.lines().filter(line -> !line.isBlank()).findFirst().orElse("nothing");
        return new Seen(gpus, gpus.isEmpty() ? "nvidia-smi says '" + said.strip() + "'" : "");
    }

    /** One GPU a line; memory in MiB, clocks in MHz; {@code [N/A]} where the card does not tell. */
    static List<Gpu> parse(String csv) {
        return csv.lines().map(NvidiaSmi::gpu).flatMap(Optional::stream).toList();
    }

    private static Optional<Gpu> gpu(String line) {
        String[] fields = line.split(" *, *", -1);
        if (fields.length != FIELDS || fields[0].isBlank()) {
            return Optional.empty();
        }
        int mebibytes = number(fields[2]);
        return Optional.of(new Gpu(
                fields[0].strip(),
                fields[1],
                mebibytes < 0 ? -1 : (long) mebibytes << 20,
                number(fields[3]),
                number(fields[4])));
    }

    /** -1 where the field is none. */
    static int number(String field) {
        String digits = field.strip();
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
    }
}
