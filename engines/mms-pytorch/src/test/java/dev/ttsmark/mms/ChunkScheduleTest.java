package dev.ttsmark.mms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.mms.ChunkSchedule.Chunk;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunkScheduleTest {

    @Test
    void growsAndLetsTheLastChunkTakeASmallRest() {
        assertThat(new ChunkSchedule(32, 2).of(230))
                .containsExactly(new Chunk(0, 32), new Chunk(32, 96), new Chunk(96, 230));
    }

    @Test
    void decodesAllAtOnceWhenAskedTo() {
        assertThat(new ChunkSchedule(0, 2).of(500)).isEqualTo(List.of(new Chunk(0, 500)));
    }

    @ParameterizedTest
    @CsvSource({"32, 2.5, 1", "32, 2.5, 31", "32, 2.5, 64", "1, 1, 50", "7, 1.3, 999", "4096, 16, 60000"})
    void coversEveryFrameOnce(int first, double growth, int frames) {
        int next = 0;
        for (Chunk chunk : new ChunkSchedule(first, growth).of(frames)) {
            assertThat(chunk.start()).isEqualTo(next);
            assertThat(chunk.end() - chunk.start()).isGreaterThanOrEqualTo(Math.min(first, frames));
            next = chunk.end();
        }
        assertThat(next).isEqualTo(frames);
    }
}
