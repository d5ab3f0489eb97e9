package dev.ttsmark.bench;

import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.run.telemetry.RoundTelemetry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What reading meters from a thread beside the engine adds to a call of some 30 ms that keeps every core busy, in turns
 * with calls that nothing is read beside: goal 1 %. Where the processors' counters cannot be read, files of the same shape
 * stand in for them; a GPU is read where there is one.
 */
public final class TelemetryBench {

    private static final double CALL_SECONDS = 0.03;
    private static final int CALLS = 40;
    private static final int ROUNDS = 20;

    private TelemetryBench() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("ttsmark-telemetry");
        compare(isMetered() ? Path.of("/") : standIn(folder));
        Scratch.delete(folder);
    }

    private static void compare(Path root) {
        int turns = turns();
        double[] alone = new double[ROUNDS];
        double[] beside = new double[ROUNDS];
        double[] shares = new double[ROUNDS];
        List<Row> rows = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            boolean first = round % 2 == 0;
            if (first) {
                alone[round] = mean(turns);
            }
            try (RoundTelemetry telemetry = RoundTelemetry.open(root, true, () -> 0)) {
                telemetry.measuring();
                long before = readingNanos();
                long startNanos = System.nanoTime();
                beside[round] = mean(turns);
                shares[round] = (readingNanos() - before) / (double) (System.nanoTime() - startNanos);
                rows = telemetry.rows(round, "bench");
            }
            if (!first) {
                alone[round] = mean(turns);
            }
        }
        double[] ratios = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> beside[round] / alone[round])
                .toArray();
        rows.forEach(row -> System.out.println("read      " + row));
        System.out.println("alone     " + Spread.of(alone) + " s");
        System.out.println("beside    " + Spread.of(beside) + " s");
        System.out.println("reading   " + Spread.of(shares) + " of one processor");
        Spread spread = Spread.of(ratios);
        System.out.printf(
                Locale.ROOT,
                "ratio     %.4f (in rounds %.4f to %.4f)%n",
                spread.median(),
                spread.lowerQuartile(),
                spread.upperQuartile());
    }

    private static boolean isMetered() {
        return Files.isReadable(Path.of("/sys/class/powercap/intel-rapl:0/energy_uj"));
    }

    private static Path standIn(Path root) throws IOException {
        Path zone = Files.createDirectories(root.resolve("sys/class/powercap/intel-rapl:0"));
        Files.writeString(zone.resolve("name"), "package-0");
        Files.writeString(zone.resolve("energy_uj"), "1");
        Files.writeString(zone.resolve("max_energy_range_uj"), "262143328850");
        return root;
    }

    /** As many as make a call last as long as it is to. */
    private static int turns() {
        int turns = 1 << 16;
        for (int i = 0; i < 20; i++) {
            turns = (int) Math.max(1000, turns * CALL_SECONDS / mean(turns));
        }
        return turns;
    }

    /** A reading falls into few calls, so that their median would not show it. */
    private static double mean(int turns) {
        return IntStream.range(0, CALLS).mapToDouble(i -> call(turns)).average().orElseThrow();
    }

    /** Processor time of the thread that reads. */
    private static long readingNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().equals("ttsmark-telemetry"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .filter(nanos -> nanos >= 0)
                .sum();
    }

    private static double call(int turns) {
        long startNanos = System.nanoTime();
        double sum = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .mapToDouble(core -> work(core, turns))
                .sum();
        if (Double.isNaN(sum)) {
            throw new IllegalStateException("the work was not done");
        }
        return (System.nanoTime() - startNanos) / 1e9;
    }

    private static double work(int core, int turns) {
        double x = core;
        for (int i = 0; i < turns; i++) {
            x = Math.sin(x + i);
        }
        return x;
    }
}
