package dev.ttsmark.mms;

import java.util.ArrayList;
import java.util.List;

/**
 * How much is decoded at a time: a small chunk first, so that it is heard soon, then ever larger ones, since each costs
 * context at its edges. Playback never waits while decoding a frame takes less than 1 ÷ {@code growth} of its length.
 *
 * @param firstFrames of the first chunk; 0 for all at once
 * @param growth of each chunk over the one before
 */
record ChunkSchedule(int firstFrames, double growth) {

    /**
     * Lengths of what is decoded are multiples of this, unless the text begins too near: oneDNN prepares and keeps some
     * fifty convolutions for each length of the decoder's input, so that a length of its own for every text costs more
     * than the few frames decoded twice.
     */
    private static final int LENGTH_STEP = 16;

    /**
     * Frames from {@code start} up to {@code end}.
     *
     * @param from where decoding begins, at {@code start} or before it
     */
    record Chunk(int from, int start, int end) {

        /** Decoded from its start, or from as much before it as brings its length up to the next step. */
        private static Chunk of(int start, int end) {
            int steps = (end - start + LENGTH_STEP - 1) / LENGTH_STEP;
            return new Chunk(Math.max(0, end - steps * LENGTH_STEP), start, end);
        }
    }

    boolean isWhole() {
        return firstFrames == 0;
    }

    /** Chunks that cover {@code frames} without gap; a rest smaller than the first chunk joins the chunk before it. */
    List<Chunk> of(int frames) {
        if (isWhole()) {
            return List.of(Chunk.of(0, frames));
        }
        List<Chunk> chunks = new ArrayList<>();
        double size = firstFrames;
        for (int start = 0; start < frames; ) {
            int end = (int) Math.min(frames, start + Math.round(size));
            if (frames - end < firstFrames) {
                end = frames;
            }
            chunks.add(Chunk.of(start, end));
            start = end;
            size *= growth;
        }
        return List.copyOf(chunks);
    }
}
