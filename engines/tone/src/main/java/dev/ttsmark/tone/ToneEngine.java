package dev.ttsmark.tone;

import dev.ttsmark.engine.AudioChunk;
import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.License;
import dev.ttsmark.engine.PlainText;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.engine.Streaming;
import dev.ttsmark.engine.SynthesisListener;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.engine.Weights;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks a tone as its script says. Calls share nothing but a counter, so concurrent calls are right. */
final class ToneEngine implements Engine {

    private final ToneScript script;
    private final float[] oneSecond;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean closed;

    ToneEngine(ToneScript script) {
        this.script = script;
        this.oneSecond = Waveform.oneSecond(script.get(ToneScript.SAMPLE_RATE_HZ));
    }

    @Override
    public EngineInfo info() {
        return new EngineInfo(
                ToneProvider.ID,
                new EngineInfo.Runtime(
                        "java",
                        System.getProperty("java.version"),
                        "none",
                        "cpu",
                        script.get(ToneScript.THREADS),
                        1,
                        OptionalInt.empty()),
                new EngineInfo.Model(ToneProvider.ID, "", Weights.NONE, new License("Apache-2.0", true)),
                script.get(ToneScript.SAMPLE_RATE_HZ),
                script.languages(),
                script.get(ToneScript.CHUNKS) > 1 ? Streaming.CHUNK : Streaming.BATCH,
                script.inForce());
    }

    @Override
    public void synthesize(SynthesisRequest request, SynthesisListener listener) throws EngineException {
        check(request);
        int call = calls.incrementAndGet();
        listener.stage(Stage.TEXT);
        int characters = request.text().codePointCount(0, request.text().length());
        listener.text(PlainText.spoken(request.text(), script.get(ToneScript.CHUNKS)));
        listener.stage(Stage.INFER);
        Pause.millis(
                script.get(ToneScript.FIXED_MILLIS) + script.get(ToneScript.WARM_UP_MILLIS) * Math.pow(0.5, call - 1));
        speak(characters, listener);
    }

    private void speak(int characters, SynthesisListener listener) {
        int total = script.samples(characters);
        int chunks = script.get(ToneScript.CHUNKS);
        int sampleRateHz = script.get(ToneScript.SAMPLE_RATE_HZ);
        for (int chunk = 0; chunk < chunks; chunk++) {
            int from = (int) ((long) total * chunk / chunks);
            int to = (int) ((long) total * (chunk + 1) / chunks);
            Pause.millis(script.get(ToneScript.MILLIS_PER_AUDIO_SECOND) * (to - from) / sampleRateHz);
            listener.audio(new AudioChunk(Waveform.slice(oneSecond, from, to), sampleRateHz));
        }
    }

    private void check(SynthesisRequest request) throws EngineException {
        if (closed) {
            throw new EngineException(Kind.CLOSED, "The tone engine is closed: open it again.");
        }
        PlainText.check(ToneProvider.NAME, script.languages(), request.text(), request.language());
    }

    @Override
    public int concurrency() {
        return script.get(ToneScript.CONCURRENCY);
    }

    @Override
    public void close() {
        closed = true;
    }
}
