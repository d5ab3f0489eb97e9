package dev.ttsmark.bench;

import dev.ttsmark.harness.measure.DistributionRecorder;
import java.util.SplittableRandom;

/** What a million requests of a load cost to record, four values each: goals 1 µs a request and 100 MB in all. */
public final class RecordingBench {

    private static final int REQUESTS = 1_000_000;
    private static final int RUNS = 7;

    private RecordingBench() {}

    public static void main(String[] args) {
        double[] values = new SplittableRandom(1).doubles(REQUESTS, 0.001, 30).toArray();
        for (int run = 1; run <= RUNS; run++) {
            DistributionRecorder[] recorders = {
                new DistributionRecorder(),
                new DistributionRecorder(),
                new DistributionRecorder(),
                new DistributionRecorder()
            };
            long before = usedBytes();
            long startNanos = System.nanoTime();
            for (double value : values) {
                for (DistributionRecorder recorder : recorders) {
                    recorder.record(value);
                }
            }
            double micros = (System.nanoTime() - startNanos) / 1e3 / REQUESTS;
            System.out.printf(
                    "%.3f µs a request, %.1f MB for %d requests of four values%n",
                    micros,
                    (usedBytes() - before) / 1e6,
                    recorders[0].distribution().count());
        }
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
