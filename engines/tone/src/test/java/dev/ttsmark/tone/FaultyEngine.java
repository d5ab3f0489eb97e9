package dev.ttsmark.tone;

import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.SynthesisListener;
import dev.ttsmark.engine.SynthesisRequest;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between an honest engine and its listener, and commits one fault from a certain call on, or takes longer for
 * other lengths.
 */
final class FaultyEngine implements Engine {

    private final Engine honest;
    private final FaultScript script;
    private final Fault fault;
    private final AtomicInteger calls = new AtomicInteger();
    private final Tempo tempo;
    private final Hoard hoard = new Hoard();
    private final LengthCosts lengths;

    FaultyEngine(Engine honest, FaultScript script) {
        this.honest = honest;
        this.script = script;
        this.fault = script.fault();
        this.tempo = new Tempo(script.honest().get(ToneScript.FIXED_MILLIS));
        this.lengths =
                new LengthCosts(script, new Random(ProcessHandle.current().pid()));
    }

    @Override
    public EngineInfo info() {
        return Misreports.of(honest.info(), script);
    }

    @Override
    public void synthesize(SynthesisRequest request, SynthesisListener listener) throws EngineException {
        if (!script.honest().languages().contains(request.language())) {
            honest.synthesize(request, listener);
            return;
        }
        int call = calls.incrementAndGet();
        boolean known = tempo.hears(request.text());
        if (call < script.from()) {
            honest.synthesize(request, listener);
            return;
        }
        Strikes.strike(fault);
        hoard.grow(fault);
        if (fault == Fault.NO_AUDIO) {
            return;
        }
        double extra = tempo.extraMillis(fault, call - script.from(), request.text(), known)
                + lengths.extraMillis(request.text());
        FaultyListener spoilt = new FaultyListener(listener, script, call, extra);
        Engine engine = fault == Fault.CACHE && known ? new ToneEngine(script.instant()) : honest;
        engine.synthesize(request, spoilt);
        spoilt.end();
    }

    @Override
    public void close() {
        honest.close();
    }
}
