package dev.ttsmark.bench;

import dev.ttsmark.harness.history.HistoryRow;
import dev.ttsmark.harness.measure.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

/** How long {@code ttsmark history show} takes over a long history, from the start of its process to its end. */
final class HistoryBench {

    private static final int CONFIGURATIONS = 5;
    private static final int TEXTS = 40;
    private static final String[] METRICS = {"ttfb_s", "total_s", "rtf", "ttfa_s", "chars_per_s"};
    private static final int TIMES = 5;

    private HistoryBench() {}

    /** Argument: rows. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("ttsmark-history");
        Path history = folder.resolve("history.jsonl");
        write(history, Integer.parseInt(args[0]) / CONFIGURATIONS / TEXTS / METRICS.length);
        System.out.printf("%d MB%n", Files.size(history) / 1_000_000);
        for (int i = 0; i < TIMES; i++) {
            long startNanos = System.nanoTime();
            int code = new ProcessBuilder("./ttsmark", "history", "show", "--history", history.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out").toFile())
                    .start()
                    .waitFor();
            System.out.printf("exit code %d after %.2f s%n", code, (System.nanoTime() - startNanos) / 1e9);
        }
        Scratch.delete(folder);
    }

    private static void write(Path history, int runs) throws IOException {
        Random random = new Random(1);
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        try (BufferedWriter out = Files.newBufferedWriter(history)) {
            for (int i = 0; i < runs * CONFIGURATIONS * TEXTS * METRICS.length; i++) {
                int run = i / CONFIGURATIONS / TEXTS / METRICS.length;
                double value = Math.exp(0.03 * random.nextGaussian());
                out.write(Json.MAPPER.writeValueAsString(new HistoryRow(
                        1,
                        "nightly-" + run,
                        start.plusSeconds(86_400L * run).toString(),
                        "0123456789ab",
                        "Some processor, cores: 2",
                        "configuration-" + i / METRICS.length / TEXTS % CONFIGURATIONS,
                        "ladder/EN-" + i / METRICS.length % TEXTS,
                        METRICS[i % METRICS.length],
                        value,
                        Optional.of(0.98 * value),
                        Optional.of(1.02 * value),
                        10,
                        400,
                        true)));
                out.newLine();
            }
        }
    }
}
