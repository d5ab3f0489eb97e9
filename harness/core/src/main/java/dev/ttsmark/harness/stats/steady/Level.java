package dev.ttsmark.harness.stats.steady;

import dev.ttsmark.harness.stats.Quantiles;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** Logarithms of call times, with spikes taken out for detection only: results always use the calls as they were. */
final class Level {

    /** A call is a spike if it is farther than this many standard deviations from its neighbours' median. */
    private static final double SPIKE = 4;
    /** Narrow, so that the shortest level is no spike: at its end more than half of the window is on it. */
    private static final int WINDOW = 7;

    /** What more calls do than this leaves is a mode, not a spike. */
    private static final double USUAL_SHARE = 0.85;
    /** A spike is this many times as far away as those calls at most. */
    private static final double BEYOND_USUAL = 1.5;

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

    /** Spikes replaced by the running median. */
    static double[] withoutSpikes(double[] y) {
        double[] centres = runningMedians(y);
        double[] away = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            away[i] = Math.abs(y[i] - centres[i]);
        }
        double reach = Math.max(SPIKE * noise(y), BEYOND_USUAL * Quantiles.r7(away, USUAL_SHARE));
        double[] cut = y.clone();
        for (int i = 0; i < y.length; i++) {
            if (away[i] > reach) {
                cut[i] = centres[i];
            }
        }
        return cut;
    }

    private static double[] runningMedians(double[] y) {
        int window = Math.min(y.length, WINDOW);
        double[] centres = new double[y.length];
        double[] near = new double[window];
        for (int i = 0; i < y.length; i++) {
            int from = Math.max(0, Math.min(y.length - window, i - window / 2));
            System.arraycopy(y, from, near, 0, window);
            Arrays.sort(near);
            centres[i] = (near[(window - 1) / 2] + near[window / 2]) / 2;
        }
        return centres;
    }

    /** Standard deviation from neighbouring differences, which levels and spikes hardly touch, but ties and modes do. */
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
