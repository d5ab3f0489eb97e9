package dev.ttsmark.mms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.mms.ChunkSchedule.Chunk;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunkScheduleTest {

    @Test
    void growsAndLetsTheLastChunkTakeASmallRest() {
        assertThat(new ChunkSchedule(32, 2).of(230))
                .containsExactly(new Chunk(0, 32, 32), new Chunk(32, 96, 96), new Chunk(96, 230, 240));
    }

    @Test
    void textsOfManyLengthsAreDecodedInStretchesOfFew() {
        assertThat(lengths(1, 64)).containsExactlyInAnyOrder(8, 16, 24, 32, 40, 48, 56, 64);
        assertThat(lengths(1, 500)).hasSizeLessThan(30).allMatch(length -> length % 8 == 0);
    }

    private static Set<Integer> lengths(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .boxed()
                .flatMap(frames -> new ChunkSchedule(32, 2.5).of(frames).stream())
                .map(chunk -> chunk.stop() - chunk.start())
                .collect(Collectors.toSet());
    }

    @Test
    void decodesAllAtOnceWhenAskedTo() {
        assertThat(new ChunkSchedule(0, 2).of(500)).isEqualTo(List.of(new Chunk(0, 500, 512)));
    }

    @ParameterizedTest
    @CsvSource({"32, 2.5, 1", "32, 2.5, 31", "32, 2.5, 64", "1, 1, 50", "7, 1.3, 999", "4096, 16, 60000"})
    void coversEveryFrameOnce(int first, double growth, int frames) {
        int next = 0;
        for (Chunk chunk : new ChunkSchedule(first, growth).of(frames)) {
            assertThat(chunk.start()).isEqualTo(next);
            assertThat(chunk.stop()).isBetween(chunk.end(), chunk.end() == frames ? frames + 15 : chunk.end());
            assertThat(chunk.end() - chunk.start()).isGreaterThanOrEqualTo(Math.min(first, frames));
            next = chunk.end();
        }
        assertThat(next).isEqualTo(frames);
    }
}
