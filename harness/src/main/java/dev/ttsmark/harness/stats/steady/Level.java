package dev.ttsmark.harness.stats.steady;

import dev.ttsmark.harness.stats.Quantiles;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** Logarithms of call times, with spikes cut for detection only: results always use the calls as they were. */
final class Level {

    /** Spikes farther than this many standard deviations from their surroundings are cut back to it. */
    private static final double CUT = 4;

    private static final int NARROWEST_WINDOW = 21;
    private static final double NORMAL_MAD = 1.4826;

    private Level() {}

    static double[] logarithms(double[] seconds) {
        double[] y = new double[seconds.length];
        for (int i = 0; i < y.length; i++) {
            if (!(seconds[i] > 0) || Double.isInfinite(seconds[i])) {
                throw new IllegalArgumentException("call times must be above 0: " + seconds[i] + " at index " + i);
            }
            y[i] = FastMath.log(seconds[i]);
        }
        return y;
    }

    /** Each point at most {@link #CUT} standard deviations of the noise away from the running median. */
    static double[] withoutSpikes(double[] y) {
        double reach = CUT * noise(y);
        int window = Math.min(y.length, Math.max(NARROWEST_WINDOW, y.length / 5));
        double[] cut = new double[y.length];
        double[] near = new double[window];
        for (int i = 0; i < y.length; i++) {
            int from = Math.max(0, Math.min(y.length - window, i - window / 2));
            System.arraycopy(y, from, near, 0, window);
            Arrays.sort(near);
            double centre = (near[(window - 1) / 2] + near[window / 2]) / 2;
            cut[i] = Math.max(centre - reach, Math.min(centre + reach, y[i]));
        }
        return cut;
    }

    /** Standard deviation from neighbouring differences, which levels and spikes hardly touch. */
    static double noise(double[] y) {
        double[] steps = new double[y.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.abs(y[i + 1] - y[i]);
        }
        return NORMAL_MAD * Quantiles.median(steps) / FastMath.sqrt(2);
    }

    static double deviation(double[] y) {
        double median = Quantiles.median(y);
        double[] away = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            away[i] = Math.abs(y[i] - median);
        }
        return NORMAL_MAD * Quantiles.median(away);
    }
}
