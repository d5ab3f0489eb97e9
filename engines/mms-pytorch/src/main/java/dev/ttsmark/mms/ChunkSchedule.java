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

    /** Frames from {@code start} up to {@code end}. */
    record Chunk(int start, int end) {}

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
            chunks.add(new Chunk(start, end));
            start = end;
            size *= growth;
        }
        chunks.add(new Chunk(start, frames));
        return List.copyOf(chunks);
    }
}
