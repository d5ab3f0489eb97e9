package dev.ttsmark.harness.run;

import dev.ttsmark.engine.AudioChunk;
import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.engine.SynthesisListener;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.harness.measure.Outcome;
import java.util.function.Consumer;

/** One call outside a run, timed and judged as a run's calls are, whose audio is passed on as it comes. */
public final class Speaker {

    private Speaker() {}

    /**
     * @param sink must return at once, since the engine waits for it
     * @throws EngineException if the engine refuses the text or fails
     */
    public static Outcome speak(Engine engine, SynthesisRequest request, Consumer<AudioChunk> sink)
            throws EngineException {
        CallRecorder recorder = new CallRecorder();
        long startNanos = System.nanoTime();
        engine.synthesize(request, new PassingOn(recorder, sink));
        return CallJudge.returned(recorder, startNanos, System.nanoTime() - startNanos);
    }

    private record PassingOn(CallRecorder recorder, Consumer<AudioChunk> sink) implements SynthesisListener {

        @Override
        public void stage(Stage stage) {
            recorder.stage(stage);
        }

        @Override
        public void text(SpokenText text) {
            recorder.text(text);
        }

        @Override
        public void audio(AudioChunk chunk) {
            recorder.audio(chunk);
            sink.accept(chunk);
        }
    }
}
