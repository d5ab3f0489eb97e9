package dev.ttsmark.mms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LxmGeneratorTest {

    private static final String OF_THE_JDK = "L64X128MixRandom";

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, -1, 20260101, 0x6a09e667f3bcc909L, Long.MIN_VALUE, Long.MAX_VALUE})
    void drawsWhatTheJdkDraws(long seed) {
        assumeThat(RandomGeneratorFactory.all().map(RandomGeneratorFactory::name))
                .contains(OF_THE_JDK);
        RandomGenerator expected = RandomGeneratorFactory.of(OF_THE_JDK).create(seed);
        LxmGenerator drawn = new LxmGenerator(seed);
        for (int i = 0; i < 10_000; i++) {
            assertThat(drawn.nextLong()).isEqualTo(expected.nextLong());
        }
        for (int i = 0; i < 10_000; i++) {
            assertThat(drawn.nextGaussian()).isEqualTo(expected.nextGaussian());
        }
    }

    /** Where the JDK's is left out these still hold: its first numbers of seed 1. */
    @Test
    void beginsAsItAlwaysDid() {
        LxmGenerator random = new LxmGenerator(1);
        assertThat(new long[] {random.nextLong(), random.nextLong()}).isEqualTo(FIRST);
    }

    private static final long[] FIRST = {-1758847578096520770L, 1745774318671705207L};
}
