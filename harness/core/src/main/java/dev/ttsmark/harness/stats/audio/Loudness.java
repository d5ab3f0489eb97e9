package dev.ttsmark.harness.stats.audio;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Integrated loudness of mono audio by ITU-R BS.1770-4: K-weighted, in blocks of 400 ms every 100 ms, those below
 * −70 LUFS left out, then those more than 10 LU below the rest. The recommendation tabulates its two filters for
 * 48 kHz; here they are the analogue filters that become that table at 48 kHz, transformed for any rate. Audio shorter
 * than a block, of which the recommendation says nothing, is one block.
 */
public final class Loudness {

    private static final double BLOCK_SECONDS = 0.4;
    private static final int BLOCKS_PER_BLOCK = 4;
    private static final int TABLE_RATE_HZ = 48_000;
    private static final double OFFSET = -0.691;
    private static final double ABSOLUTE_GATE_LUFS = -70;
    private static final double RELATIVE_GATE_LU = -10;

    private Loudness() {}

    /**
     * @param samples full scale ±1
     * @param sampleRateHz 4 kHz or more
     * @return in LUFS; negative infinity for silence
     */
    public static double integrated(double[] samples, int sampleRateHz) {
        double[] blocks =
                blocks(highPass(sampleRateHz).filter(shelf(sampleRateHz).filter(samples)), sampleRateHz);
        double[] heard = above(blocks, ABSOLUTE_GATE_LUFS);
        return lufs(mean(above(heard, lufs(mean(heard)) + RELATIVE_GATE_LU)));
    }

    /** The head's effect: 4 dB more above some 2 kHz. */
    static Biquad shelf(int sampleRateHz) {
        double high = FastMath.pow(10, 3.999843853973347 / 20);
        double q = 0.7071752369554196;
        return Biquad.of(high, FastMath.pow(high, 0.4996667741545416) / q, 1, q, 1681.974450955533, sampleRateHz);
    }

    /** Less of what is too low to be loud. The table's numerator is 1, −2, 1, which is a gain of 0.04 dB. */
    static Biquad highPass(int sampleRateHz) {
        double q = 0.5003270373238773;
        double cornerHz = 38.13547087602444;
        double gain = 1 / Biquad.of(1, 0, 0, q, cornerHz, TABLE_RATE_HZ).b0();
        return Biquad.of(gain, 0, 0, q, cornerHz, sampleRateHz);
    }

    /** Mean square of every block. */
    private static double[] blocks(double[] weighted, int sampleRateHz) {
        int length = (int) FastMath.round(BLOCK_SECONDS * sampleRateHz);
        if (weighted.length <= length) {
            return new double[] {meanSquare(weighted, 0, weighted.length)};
        }
        double step = (double) length / BLOCKS_PER_BLOCK;
        return IntStream.rangeClosed(0, (int) ((weighted.length - length) / step))
                .mapToDouble(block -> meanSquare(weighted, (int) (block * step), (int) (block * step) + length))
                .toArray();
    }

    private static double meanSquare(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i] * values[i];
        }
        return to == from ? 0 : sum / (to - from);
    }

    private static double[] above(double[] meanSquares, double gateLufs) {
        return Arrays.stream(meanSquares)
                .filter(square -> lufs(square) > gateLufs)
                .toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double lufs(double meanSquare) {
        return OFFSET + 10 * FastMath.log10(meanSquare);
    }
}
