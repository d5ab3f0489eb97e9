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

    /** Up to here a text is so short that a step of {@link #STEP} would often decode half as much again. */
    private static final int SHORT = 64;

    private static final int SHORT_STEP = 8;
    private static final int STEP = 16;

    /**
     * Frames from {@code start} up to {@code end}. oneDNN prepares and keeps some fifty convolutions for each length of the
     * decoder's input; for the sake of fewer lengths a few frames are decoded that do not exist.
     *
     * @param stop where decoding ends: at {@code end} or, in the last chunk, behind it, so that few lengths occur
     */
    record Chunk(int start, int end, int stop) {

        private static Chunk within(int start, int end) {
            return new Chunk(start, end, end);
        }

        private static Chunk last(int start, int end) {
            int length = end - start;
            int step = length <= SHORT ? SHORT_STEP : STEP;
            return new Chunk(start, end, start + (length + step - 1) / step * step);
        }
    }

    boolean isWhole() {
        return firstFrames == 0;
    }

    /** Chunks that cover {@code frames} without gap; a rest smaller than the first chunk joins the chunk before it. */
    List<Chunk> of(int frames) {
        List<Chunk> chunks = new ArrayList<>();
        int start = 0;
        double size = firstFrames;
        while (!isWhole() && frames - start - Math.round(size) >= firstFrames) {
            int end = (int) (start + Math.round(size));
            chunks.add(Chunk.within(start, end));
            start = end;
            size *= growth;
        }
        chunks.add(Chunk.last(start, frames));
        return List.copyOf(chunks);
    }
}
