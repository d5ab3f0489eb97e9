package dev.ttsmark.harness.run;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Call.Order;
import dev.ttsmark.harness.measure.Call.Phase;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.measure.SpokenAudio;
import dev.ttsmark.harness.measure.Telemetry;
import dev.ttsmark.harness.measure.WavFile;
import dev.ttsmark.harness.run.telemetry.RoundTelemetry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Makes one call at a time, times it, and writes its row. */
final class Caller {

    private final RoundSpec spec;
    private final Engine engine;
    private final MeasurementLog log;
    private final Watchdog watchdog;
    private final InFlight inFlight;
    private final RunDirectory directory;
    private final RoundTelemetry meters;
    private final CallRecorder recorder = new CallRecorder();
    private final GcCounter gc;
    private int index;

    Caller(
            RoundSpec spec,
            Engine engine,
            MeasurementLog log,
            Watchdog watchdog,
            InFlight inFlight,
            RunDirectory directory,
            RoundTelemetry meters) {
        this.meters = meters;
        this.spec = spec;
        this.engine = engine;
        this.gc = new GcCounter(new ResidentSet(engine.computingPid()));
        this.log = log;
        this.watchdog = watchdog;
        this.inFlight = inFlight;
        this.directory = directory;
    }

    Outcome call(Utterance text, Phase phase, Order order) throws IOException {
        return call(text, phase, order, spec.speechSeed(), directory.audio(spec.configuration(), text.qualifiedId()));
    }

    Outcome record(Take take) throws IOException {
        String id = take.text().qualifiedId();
        return call(
                take.text(),
                Phase.RECORDED,
                Order.REPEATED,
                take.seed(),
                directory.recording(spec.configuration(), id, take.number()));
    }

    /** @param wav where a measured or recorded call is kept */
    private Outcome call(Utterance text, Phase phase, Order order, long seed, Path wav) throws IOException {
        long startedEpochMillis = System.currentTimeMillis();
        int number = index++;
        SynthesisRequest request = new SynthesisRequest(text.text(), text.language(), seed);
        inFlight.begin("speaking '" + text.qualifiedId() + "' (" + phase + ", call " + number + ")");
        recorder.reset();
        gc.start();
        if (phase == Phase.MEASURED) {
            meters.measuring();
        }
        watchdog.expect(() -> writeTimeout(text, phase, order, number, startedEpochMillis));
        Outcome outcome = timed(request);
        watchdog.done();
        Telemetry telemetry = gc.telemetry();
        meters.heard(outcome instanceof Outcome.Spoken spoken ? spoken.audioSeconds() : 0);
        // The file first: a row says that a recording is there, and a kill may come between the two.
        if ((phase == Phase.MEASURED || phase == Phase.RECORDED) && outcome instanceof Outcome.Spoken) {
            WavFile.writeOnce(SpokenAudio.of(recorder.chunks()), wav);
        }
        write(text, phase, order, number, startedEpochMillis, outcome, telemetry);
        return outcome;
    }

    /** Between the two readings of the clock there is the engine and its listener, nothing else. */
    private Outcome timed(SynthesisRequest request) {
        Throwable failure = null;
        long startNanos = System.nanoTime();
        try {
            engine.synthesize(request, recorder);
        } catch (EngineException | RuntimeException | LinkageError | StackOverflowError e) {
            failure = e;
        } catch (OutOfMemoryError e) {
            // The heap cannot be trusted any more; the process ends and the parent writes why.
            Runtime.getRuntime().halt(ExitCodes.OUT_OF_MEMORY);
        }
        long afterNanos = System.nanoTime() - startNanos;
        return failure == null
                ? CallJudge.returned(recorder, startNanos, afterNanos)
                : CallJudge.failed(failure, afterNanos);
    }

    private void writeTimeout(Utterance text, Phase phase, Order order, int number, long startedEpochMillis) {
        String message = "The call took longer than " + spec.timeoutMillis() + " ms and was ended with its process.";
        Outcome outcome = new Outcome.Failed(CallJudge.TIMED_OUT, message, spec.timeoutMillis() * 1_000_000);
        try {
            write(text, phase, order, number, startedEpochMillis, outcome, gc.telemetry());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(
            Utterance text,
            Phase phase,
            Order order,
            int number,
            long startedEpochMillis,
            Outcome outcome,
            Telemetry telemetry)
            throws IOException {
        log.write(new Call(
                spec.round(),
                spec.configuration(),
                text.qualifiedId(),
                text.language(),
                text.characters(),
                phase,
                order,
                number,
                startedEpochMillis,
                outcome,
                telemetry));
    }
}
