package dev.ttsmark.harness.run;

import dev.ttsmark.engine.AudioChunk;
import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.engine.SynthesisListener;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.run.load.Answer;
import dev.ttsmark.harness.run.load.Playback;
import dev.ttsmark.harness.run.load.Request;
import dev.ttsmark.harness.run.load.Service;
import dev.ttsmark.harness.run.load.Timeline;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Open engines side by side, each with as many threads as it serves calls at a time. */
final class EngineService implements Service, AutoCloseable {

    /** Audio shorter than this share of what the text has when spoken alone was cut. */
    private static final double CUT = 0.5;

    /** Failure of a call that gave only part of its audio. */
    static final String CUT_SHORT = "CutShort";

    private record Job(Request request, Consumer<Answer> done) {}

    private final Timeline timeline;
    private final Map<String, Double> audioSeconds;
    private final long speechSeed;
    private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    private final int slots;

    /**
     * @param audioSeconds of each text, by its qualified id, when it was spoken alone
     * @param speechSeed handed to the engine with every text
     */
    EngineService(Timeline timeline, List<Engine> engines, Map<String, Double> audioSeconds, long speechSeed) {
        this.timeline = timeline;
        this.audioSeconds = Map.copyOf(audioSeconds);
        this.speechSeed = speechSeed;
        this.slots = slotsOf(engines);
        for (Engine engine : engines) {
            for (int slot = 0; slot < engine.concurrency(); slot++) {
                Thread thread = new Thread(() -> serve(engine), "ttsmark-load-" + slot);
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    static int slotsOf(List<Engine> engines) {
        return engines.stream().mapToInt(Engine::concurrency).sum();
    }

    @Override
    public int slots() {
        return slots;
    }

    @Override
    public void begin(Request request, Consumer<Answer> done) {
        jobs.add(new Job(request, done));
    }

    /** Threads end with the process; a call that hangs cannot be ended otherwise. */
    @Override
    public void close() {
        jobs.clear();
    }

    private void serve(Engine engine) {
        CallRecorder heard = new CallRecorder();
        try {
            while (true) {
                Job job = jobs.take();
                Answer answer = answer(engine, job.request(), heard);
                timeline.at(timeline.nowNanos(), () -> job.done().accept(answer));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(Engine engine, Request request, CallRecorder heard) {
        heard.reset();
        Playing playing = new Playing(timeline, heard);
        long startNanos = timeline.nowNanos();
        try {
            engine.synthesize(
                    new SynthesisRequest(request.text().text(), request.text().language(), speechSeed), playing);
        } catch (EngineException | RuntimeException | LinkageError e) {
            return CallJudge.failed(e, 0) instanceof Outcome.Failed failed
                    ? Answer.failed(failed.failure())
                    : Answer.failed("UnsupportedLanguage");
        }
        // What an engine gave is looked at once nobody waits for it any more.
        if (CallJudge.returned(heard, startNanos, 0) instanceof Outcome.Failed failed) {
            return Answer.failed(failed.failure());
        }
        Answer answer = playing.playback.answer();
        double alone = audioSeconds.getOrDefault(request.text().qualifiedId(), 0.0);
        return answer.audioSeconds() < CUT * alone ? Answer.failed(CUT_SHORT) : answer;
    }

    /** Hears a call for its judge, and as a person who plays it does. */
    private record Playing(Timeline timeline, CallRecorder heard, Playback playback) implements SynthesisListener {

        Playing(Timeline timeline, CallRecorder heard) {
            this(timeline, heard, new Playback());
        }

        @Override
        public void stage(Stage stage) {
            heard.stage(stage);
        }

        @Override
        public void text(SpokenText text) {
            heard.text(text);
        }

        @Override
        public void audio(AudioChunk chunk) {
            playback.audio(timeline.nowNanos(), chunk.seconds());
            heard.audio(chunk);
        }
    }
}
