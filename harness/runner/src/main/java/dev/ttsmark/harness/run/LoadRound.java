package dev.ttsmark.harness.run;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.LoadStep;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.run.load.LoadDrive;
import dev.ttsmark.harness.run.load.Phase;
import dev.ttsmark.harness.run.load.RealTimeline;
import dev.ttsmark.harness.run.load.Subject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Loads engines in this process: open, speak every text once, let the crowd in; a row for each phase. */
final class LoadRound {

    /** Between the last call alone and the first of the load. */
    private static final Duration START = Duration.ofMillis(50);

    private final LoadSpec spec;
    private final List<Engine> engines = new ArrayList<>();
    private final Map<String, Double> audioSeconds = new HashMap<>();

    private LoadRound(LoadSpec spec) {
        this.spec = spec;
    }

    static void run(LoadSpec spec) throws IOException {
        RunDirectory directory = new RunDirectory(spec.directory());
        try (MeasurementLog log = MeasurementLog.append(directory.measurements());
                Watchdog watchdog = Watchdog.start(spec.timeoutMillis(), spec.parentPid())) {
            watchdog.expect(() -> {});
            LoadRound round = new LoadRound(spec);
            // A call that hangs may hold its engine, so rows are written before anything is closed.
            for (LoadStep step : round.steps()) {
                log.write(step);
            }
            round.close();
            watchdog.done();
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(ExitCodes.OUT_OF_MEMORY);
        }
    }

    private List<LoadStep> steps() {
        try {
            for (int worker = 0; worker < spec.workers(); worker++) {
                engines.add(Providers.byId(spec.engine()).open(new EngineConfig(spec.model(), spec.options())));
            }
            for (Engine engine : engines) {
                for (Utterance text : spec.texts()) {
                    speakAlone(engine, text);
                }
            }
        } catch (EngineException | RuntimeException | LinkageError e) {
            return List.of(failed(spec, CallJudge.sentence(e)));
        }
        return drive();
    }

    /** Once for every length that the runtime has not seen yet, and to know what the text sounds like. */
    private void speakAlone(Engine engine, Utterance text) throws EngineException {
        CallRecorder heard = new CallRecorder();
        long startNanos = System.nanoTime();
        engine.synthesize(new SynthesisRequest(text.text(), text.language(), spec.speechSeed()), heard);
        if (CallJudge.returned(heard, startNanos, 0) instanceof Outcome.Spoken spoken) {
            audioSeconds.put(text.qualifiedId(), spoken.audioSeconds());
        }
    }

    private List<LoadStep> drive() {
        RealTimeline timeline = new RealTimeline();
        try (EngineService service = new EngineService(timeline, engines, audioSeconds, spec.speechSeed())) {
            long startNanos = timeline.nowNanos() + START.toNanos();
            double level = spec.next().level();
            LoadDrive drive = new LoadDrive(
                    timeline,
                    service,
                    spec.load(),
                    spec.next().overload()
                            ? Phase.overload(spec.load(), level, startNanos)
                            : Phase.level(spec.load(), level, startNanos),
                    spec.texts(),
                    spec.drawSeed(),
                    new EngineUsage(engines));
            timeline.run(drive::isOver);
            return drive.steps(
                    new Subject(spec.round(), spec.configuration(), spec.process(), spec.workers(), service.slots()));
        }
    }

    private void close() {
        engines.forEach(Engine::close);
    }

    static LoadStep failed(LoadSpec spec, String sentence) {
        return LoadStep.failed(
                spec.round(),
                spec.configuration(),
                spec.process(),
                spec.load().pattern(),
                spec.next().level(),
                sentence);
    }
}
