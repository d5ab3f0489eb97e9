package dev.ttsmark.mms;

import java.util.random.RandomGenerator;

/**
 * L64X128Mix of Steele and Vigna, "LXM: Better Splittable Pseudorandom Number Generators (and Almost as Fast)", 2021: a
 * linear congruential generator and xoroshiro128, added and mixed. The JDK's own lies in a module that small runtimes
 * leave out; this one draws the same numbers for the same seed.
 */
final class LxmGenerator implements RandomGenerator {

    /** The paper's multiplier of 64 bits. */
    private static final long MULTIPLIER = 0xd1342543de82ef95L;

    /** 2⁶⁴ over the golden ratio, and √2 − 1 of 2⁶⁴; both odd. */
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private static final long SILVER = 0x6a09e667f3bcc909L;

    private final long increment;
    private long linear = 1;
    private long x0;
    private long x1;

    /** Spreads the seed as the JDK does, so that small seeds begin well, too. */
    LxmGenerator(long seed) {
        long spread = seed ^ SILVER;
        increment = murmur(spread) | 1;
        x0 = stafford(spread);
        x1 = stafford(spread + GOLDEN);
    }

    @Override
    public long nextLong() {
        long drawn = lea(linear + x0);
        linear = MULTIPLIER * linear + increment;
        long mixed = x1 ^ x0;
        x0 = Long.rotateLeft(x0, 24) ^ mixed ^ mixed << 16;
        x1 = Long.rotateLeft(mixed, 37);
        return drawn;
    }

    private static long lea(long z) {
        return finished(z, 32, 0xdaba0b6eb09322e3L, 32, 0xdaba0b6eb09322e3L, 32);
    }

    /** MurmurHash3's finish of 64 bits. */
    private static long murmur(long z) {
        return finished(z, 33, 0xff51afd7ed558ccdL, 33, 0xc4ceb9fe1a85ec53L, 33);
    }

    /** Stafford's variant 13 of that. */
    private static long stafford(long z) {
        return finished(z, 30, 0xbf58476d1ce4e5b9L, 27, 0x94d049bb133111ebL, 31);
    }

    private static long finished(long z, int first, long by, int second, long then, int last) {
        long once = (z ^ z >>> first) * by;
        long twice = (once ^ once >>> second) * then;
        return twice ^ twice >>> last;
    }
}
