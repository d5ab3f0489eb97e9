package dev.ttsmark.harness.run;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.RoundClosed;
import dev.ttsmark.harness.measure.RoundFailed;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.run.telemetry.RoundTelemetry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** One round, in the engine's process: open, speak, close; a row for each. */
final class Round {

    private final RoundSpec spec;
    private final MeasurementLog log;
    private final Watchdog watchdog;
    private final InFlight inFlight;
    private final OtherLoad others = new OtherLoad();
    private final long startedNanos = System.nanoTime();

    private Round(RoundSpec spec, MeasurementLog log, Watchdog watchdog, InFlight inFlight) {
        this.spec = spec;
        this.log = log;
        this.watchdog = watchdog;
        this.inFlight = inFlight;
    }

    static void run(RoundSpec spec) throws IOException {
        RunDirectory directory = new RunDirectory(spec.directory());
        try (MeasurementLog log = MeasurementLog.append(directory.measurements());
                Watchdog watchdog = Watchdog.start(spec.timeoutMillis(), spec.parentPid())) {
            Round round = new Round(spec, log, watchdog, InFlight.open(directory.inFlight()));
            try (RoundTelemetry telemetry = RoundTelemetry.open(Path.of("/"), round.onGpu(), round.others)) {
                Optional<Engine> engine = round.open();
                if (engine.isPresent()) {
                    round.speak(engine.get(), directory, telemetry);
                }
            }
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(ExitCodes.OUT_OF_MEMORY);
        }
    }

    /** Watching a GPU has its cost, so rounds on the CPU go without. */
    private boolean onGpu() {
        try {
            return EngineOptions.asked(Providers.byId(spec.engine()).options(), spec.options())
                    .device()
                    .filter(device -> !device.startsWith("cpu"))
                    .isPresent();
        } catch (EngineException e) {
            // Opening it says so.
            return false;
        }
    }

    private Optional<Engine> open() throws IOException {
        long startedEpochMillis = System.currentTimeMillis();
        inFlight.begin("opening the engine");
        watchdog.expect(() -> {});
        try {
            EngineProvider provider = Providers.byId(spec.engine());
            EngineConfig config = new EngineConfig(spec.model(), spec.options());
            long startNanos = System.nanoTime();
            Engine engine = provider.open(config);
            long loadNanos = System.nanoTime() - startNanos;
            watchdog.done();
            log.write(new RoundOpened(
                    spec.round(),
                    spec.configuration(),
                    ProcessHandle.current().pid(),
                    startedEpochMillis,
                    loadNanos,
                    new ResidentSet(engine.computingPid()).bytes(),
                    engine.info(),
                    Optional.of(EngineOptions.asked(provider.options(), spec.options()))));
            return Optional.of(engine);
        } catch (EngineException | RuntimeException | LinkageError e) {
            watchdog.done();
            log.write(new RoundFailed(
                    spec.round(), spec.configuration(), openFailure(e), CallJudge.sentence(e), elapsedNanos()));
            return Optional.empty();
        }
    }

    private static String openFailure(Throwable failure) {
        boolean refused = failure instanceof EngineException engine
                && switch (engine.kind()) {
                    case DEVICE, MODEL, OPTION -> true;
                    default -> false;
                };
        return refused ? History.REFUSED : "OpenFailed";
    }

    private void speak(Engine engine, RunDirectory directory, RoundTelemetry telemetry) throws IOException {
        long rssPeakBytes;
        try (Engine open = engine) {
            others.opened(open);
            telemetry.opened(open.computingPid());
            new RoundCalls(spec, new Caller(spec, open, log, watchdog, inFlight, directory, telemetry)).speakAll();
            for (Row row : telemetry.rows(spec.round(), spec.configuration())) {
                log.write(row);
            }
            // Before it is closed, since it may compute in a process that ends with it.
            rssPeakBytes = ProcessStatus.rssPeakBytes(open.computingPid());
            inFlight.begin("closing the engine");
            watchdog.expect(() -> {});
        }
        watchdog.done();
        inFlight.end();
        log.write(new RoundClosed(spec.round(), spec.configuration(), elapsedNanos(), rssPeakBytes));
    }

    private long elapsedNanos() {
        return System.nanoTime() - startedNanos;
    }
}
