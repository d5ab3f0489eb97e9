package dev.ttsmark.bench;

import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.RoundClosed;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.PlanOverrides;
import dev.ttsmark.harness.plan.PlanReader;
import dev.ttsmark.harness.plan.PlanWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** How long {@code ttsmark gate} takes over two runs of many calls, from the start of its process to its end. */
final class GateBench {

    private static final int ROUNDS = 10;
    /** 100,000 calls are then 50 in a row. */
    private static final int TEXTS = 200;

    private static final int TIMES = 5;

    private final RunDirectory sample;
    private final List<Row> rows;
    private final int repeats;

    private GateBench(RunDirectory sample, int calls) {
        this.sample = sample;
        this.rows = MeasurementLog.read(sample.measurements());
        this.repeats = calls / ROUNDS / TEXTS;
    }

    /** Arguments: the sample run, which gives the shape of a row, and the calls of each run. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("ttsmark-gate");
        GateBench bench = new GateBench(new RunDirectory(Path.of(args[0])), Integer.parseInt(args[1]));
        bench.write(folder.resolve("before"), 1);
        bench.write(folder.resolve("after"), 2);
        for (int i = 0; i < TIMES; i++) {
            long startNanos = System.nanoTime();
            Process gate = new ProcessBuilder(
                            "./ttsmark",
                            "gate",
                            "--baseline",
                            folder.resolve("before").toString(),
                            "--candidate",
                            folder.resolve("after").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out").toFile())
                    .start();
            int code = gate.waitFor();
            System.out.printf(
                    "exit code %d after %.2f s%n",
                    code, Duration.ofNanos(System.nanoTime() - startNanos).toMillis() / 1e3);
        }
        System.out.println(Files.readString(folder.resolve("out")));
        Scratch.delete(folder);
    }

    private void write(Path root, long seed) throws IOException {
        RunDirectory run = new RunDirectory(root);
        Files.createDirectories(root);
        write(PlanReader.read(sample.plan()), run);
        Files.copy(sample.environment(), run.environment());
        RoundOpened opened = first(RoundOpened.class);
        Call call = (Call) rows.stream()
                .filter(row -> row instanceof Call c && c.outcome() instanceof Outcome.Spoken)
                .findFirst()
                .orElseThrow();
        Random random = new Random(seed);
        try (MeasurementLog log = MeasurementLog.append(run.measurements())) {
            for (int round = 1; round <= ROUNDS; round++) {
                double luck = Math.exp(0.01 * random.nextGaussian());
                log.write(new RoundOpened(
                        round,
                        opened.configuration(),
                        opened.pid(),
                        opened.startedEpochMillis(),
                        opened.loadNanos(),
                        opened.rssBytes(),
                        opened.info(),
                        opened.asked()));
                for (int i = 0; i < TEXTS * repeats; i++) {
                    log.write(again(call, round, i, luck * Math.exp(0.03 * random.nextGaussian())));
                }
                log.write(new RoundClosed(round, opened.configuration(), 1_000_000_000L, opened.rssBytes()));
            }
        }
    }

    /** The sample's plan, with the one configuration that is spoken here. */
    private void write(Plan plan, RunDirectory run) throws IOException {
        PlanOverrides one = new PlanOverrides(
                List.of(first(RoundOpened.class).configuration()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
        PlanWriter.write(one.over(plan), run.plan());
    }

    private Call again(Call call, int round, int index, double slower) {
        Outcome.Spoken spoken = (Outcome.Spoken) call.outcome();
        long total = Math.round(spoken.totalNanos() * slower);
        return new Call(
                round,
                call.configuration(),
                "bench/EN-" + index / repeats,
                call.language(),
                call.characters(),
                Call.Phase.MEASURED,
                Call.Order.REPEATED,
                index,
                call.startedEpochMillis() + index,
                new Outcome.Spoken(
                        total,
                        spoken.sampleRateHz(),
                        List.of(new Outcome.Arrival(total, (int) spoken.samples())),
                        spoken.stages(),
                        spoken.text(),
                        spoken.sanity()),
                call.telemetry());
    }

    private <T extends Row> T first(Class<T> type) {
        return rows.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
