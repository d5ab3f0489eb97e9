package dev.ttsmark.harness.run;

import dev.ttsmark.engine.AudioChunk;
import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Stage;
import dev.ttsmark.engine.SynthesisListener;
import dev.ttsmark.harness.measure.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Notes when an engine is heard. While a call runs it only reads the clock and stores into arrays allocated before, so
 * that what it adds to a call is tens of nanoseconds for each event.
 */
final class CallRecorder implements SynthesisListener {

    private AudioChunk[] chunks = new AudioChunk[256];
    private long[] chunkNanos = new long[chunks.length];
    private int chunkCount;

    private Stage[] stages = new Stage[1024];
    private long[] stageNanos = new long[stages.length];
    private int stageCount;

    private SpokenText text;

    /** Forgets the call before. */
    void reset() {
        Arrays.fill(chunks, 0, chunkCount, null);
        chunkCount = 0;
        stageCount = 0;
        text = null;
    }

    @Override
    public void stage(Stage stage) {
        long now = System.nanoTime();
        if (stageCount == stages.length) {
            stages = Arrays.copyOf(stages, stageCount * 2);
            stageNanos = Arrays.copyOf(stageNanos, stageCount * 2);
        }
        stages[stageCount] = stage;
        stageNanos[stageCount++] = now;
    }

    @Override
    public void text(SpokenText spoken) {
        text = spoken;
    }

    @Override
    public void audio(AudioChunk chunk) {
        long now = System.nanoTime();
        if (chunkCount == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunkCount * 2);
            chunkNanos = Arrays.copyOf(chunkNanos, chunkCount * 2);
        }
        chunks[chunkCount] = chunk;
        chunkNanos[chunkCount++] = now;
    }

    List<AudioChunk> chunks() {
        return List.of(Arrays.copyOf(chunks, chunkCount));
    }

    SpokenText text() {
        return text;
    }

    /** Arrivals since {@code startNanos}. */
    List<Outcome.Arrival> arrivals(long startNanos) {
        List<Outcome.Arrival> arrivals = new ArrayList<>(chunkCount);
        for (int i = 0; i < chunkCount; i++) {
            arrivals.add(new Outcome.Arrival(chunkNanos[i] - startNanos, chunks[i].samples().length));
        }
        return arrivals;
    }

    /** Stage marks since {@code startNanos}. */
    List<Outcome.Mark> marks(long startNanos) {
        List<Outcome.Mark> marks = new ArrayList<>(stageCount);
        for (int i = 0; i < stageCount; i++) {
            marks.add(new Outcome.Mark(stages[i], stageNanos[i] - startNanos));
        }
        return marks;
    }
}
