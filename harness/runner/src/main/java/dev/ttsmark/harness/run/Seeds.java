package dev.ttsmark.harness.run;

import java.util.SplittableRandom;

/** Derives a seed for each thing that is drawn, so that drawing one more does not change the others. */
final class Seeds {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    static long of(long seed, String purpose, int number) {
        return new SplittableRandom(seed + GOLDEN_GAMMA * (31L * purpose.hashCode() + number)).nextLong();
    }
}
