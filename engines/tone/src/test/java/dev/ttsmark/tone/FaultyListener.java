package dev.ttsmark.tone;

import dev.ttsmark.engine.AudioChunk;
import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.engine.SynthesisListener;
import java.util.ArrayList;
import java.util.List;

/** Passes on what an honest engine says in one call, spoilt by a fault. */
final class FaultyListener implements SynthesisListener {

    private static final double PADDING_SECONDS = 2;
    private static final double FILLER_SECONDS = 0.5;
    private static final int LATE_MILLIS = 500;

    private final SynthesisListener target;
    private final FaultScript script;
    private final Fault fault;
    private final boolean evenCall;
    private final boolean second;
    private final double extraMillis;
    private final List<AudioChunk> held = new ArrayList<>();
    private boolean started;

    FaultyListener(SynthesisListener target, FaultScript script, int call, double extraMillis) {
        this.target = target;
        this.script = script;
        this.fault = script.fault();
        this.evenCall = call % 2 == 0;
        this.second = call == script.from() + 1;
        this.extraMillis = extraMillis;
    }

    @Override
    public void text(SpokenText text) {
        target.text(
                switch (fault) {
                    case DROPPED_SYMBOLS ->
                        new SpokenText(text.chunks(), text.tokens() * 2 / 3, text.tokens() / 3, text.symbolMode());
                    case MIXED_TEXTS ->
                        new SpokenText(text.chunks(), text.tokens() * (evenCall ? 2 : 1), 0, text.symbolMode());
                    default -> text;
                });
    }

    @Override
    public void stage(Stage stage) {
        target.stage(stage);
        if (stage == Stage.INFER) {
            if (fault == Fault.FILLER) {
                target.audio(silence(FILLER_SECONDS));
            }
            Pause.millis(extraMillis);
        }
    }

    @Override
    public void audio(AudioChunk chunk) {
        AudioChunk spoilt = new AudioChunk(Samples.spoil(fault, evenCall, chunk.samples()), chunk.sampleRateHz());
        if (fault == Fault.HELD_BACK) {
            held.add(spoilt);
            return;
        }
        if (fault == Fault.LATE_CHUNKS && started) {
            Pause.millis(LATE_MILLIS);
        }
        if (fault == Fault.SECOND_TINY && second) {
            if (!started) {
                target.audio(new AudioChunk(new float[] {spoilt.samples()[0]}, spoilt.sampleRateHz()));
            }
            started = true;
            return;
        }
        started = true;
        target.audio(spoilt);
    }

    /** The honest engine has returned. */
    void end() {
        if (fault == Fault.HELD_BACK) {
            target.audio(Samples.joined(held));
        } else if (fault == Fault.PADDED) {
            target.audio(silence(PADDING_SECONDS));
        }
    }

    private AudioChunk silence(double seconds) {
        return new AudioChunk(new float[(int) (seconds * script.sampleRateHz())], script.sampleRateHz());
    }
}
