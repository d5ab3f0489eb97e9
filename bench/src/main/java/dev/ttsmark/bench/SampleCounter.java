package dev.ttsmark.bench;

import dev.ttsmark.engine.AudioChunk;
import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.engine.SynthesisListener;

/** Counts the samples of a call and keeps nothing. */
final class SampleCounter implements SynthesisListener {

    private long samples;

    @Override
    public void stage(Stage stage) {}

    @Override
    public void text(SpokenText text) {}

    @Override
    public void audio(AudioChunk chunk) {
        samples += chunk.samples().length;
    }

    long samples() {
        return samples;
    }
}
