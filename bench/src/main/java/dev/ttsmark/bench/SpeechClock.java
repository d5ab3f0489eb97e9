package dev.ttsmark.bench;

import dev.ttsmark.engine.AudioChunk;
import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.engine.SynthesisListener;

/** Notes when the chunks of a call arrive, and keeps no audio. */
final class SpeechClock implements SynthesisListener {

    private final long startNanos = System.nanoTime();
    private long samples;
    private double audioSeconds;
    private long inferNanos;
    private long decodeNanos;
    private long firstNanos;
    private double underrunSeconds;

    @Override
    public void stage(Stage stage) {
        if (stage == Stage.INFER) {
            inferNanos = System.nanoTime();
        }
    }

    @Override
    public void text(SpokenText text) {}

    @Override
    public void audio(AudioChunk chunk) {
        long now = System.nanoTime();
        if (samples == 0) {
            firstNanos = now;
            decodeNanos = inferNanos;
        }
        underrunSeconds = Math.max(underrunSeconds, (now - firstNanos) / 1e9 - audioSeconds);
        samples += chunk.samples().length;
        audioSeconds += chunk.seconds();
    }

    Speech speech() {
        return new Speech(samples, (firstNanos - startNanos) / 1e9, (decodeNanos - startNanos) / 1e9, underrunSeconds);
    }
}
