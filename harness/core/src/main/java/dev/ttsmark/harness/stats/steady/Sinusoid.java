package dev.ttsmark.harness.stats.steady;

import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * The sinusoid that explains most of a series.
 *
 * @param period in points
 * @param amplitude in logarithms
 * @param correlation share of the variance that it explains
 * @param residuals what it leaves
 */
record Sinusoid(double period, double amplitude, double correlation, double[] residuals) {

    /** A cycle must be seen this often. */
    private static final int TURNS = 2;

    private static final int FINER = 4;

    /**
     * Over frequencies from two turns in the series to one in two points.
     *
     * @param z centred on its mean
     */
    static Sinusoid strongest(double[] z) {
        int n = z.length;
        double step = 1.0 / (2 * n);
        double coarse = strongest(z, TURNS * 2 * step, step, n - 2 * TURNS + 1);
        double first = Math.max(TURNS * 2 * step, coarse - step);
        double best = strongest(z, first, step / FINER, 2 * FINER + 1);
        double[] c = fit(z, best);
        double total = StatUtils.sumSq(z);
        double explained = total == 0 ? 0 : c[2] / total;
        return new Sinusoid(1 / best, FastMath.hypot(c[0], c[1]), explained, residuals(z, best, c));
    }

    /** What a sinusoid of this period leaves of another series. */
    double[] residualsOf(double[] other) {
        return residuals(other, 1 / period, fit(other, 1 / period));
    }

    TailEvidence.Cycle described() {
        return new TailEvidence.Cycle(period, FastMath.expm1(amplitude), correlation);
    }

    private static double strongest(double[] z, double first, double step, int count) {
        double bestPower = -1;
        double best = first;
        for (int k = 0; k < count; k++) {
            double frequency = Math.min(0.5, first + k * step);
            double power = fit(z, frequency)[2];
            if (power > bestPower) {
                bestPower = power;
                best = frequency;
            }
        }
        return best;
    }

    /** Coefficients of cosine and sine by least squares, and the sum of squares that they explain. */
    private static double[] fit(double[] z, double frequency) {
        double cc = 0;
        double ss = 0;
        double cs = 0;
        double cz = 0;
        double sz = 0;
        double turn = 2 * FastMath.PI * frequency;
        double stepCos = StrictMath.cos(turn);
        double stepSin = StrictMath.sin(turn);
        double c = 1;
        double s = 0;
        for (double value : z) {
            cc += c * c;
            ss += s * s;
            cs += c * s;
            cz += c * value;
            sz += s * value;
            double next = c * stepCos - s * stepSin;
            s = s * stepCos + c * stepSin;
            c = next;
        }
        double determinant = cc * ss - cs * cs;
        if (determinant < 1e-6 * cc * cc) {
            return new double[] {cz / cc, 0, cz * cz / cc};
        }
        double a = (cz * ss - sz * cs) / determinant;
        double b = (sz * cc - cz * cs) / determinant;
        return new double[] {a, b, a * cz + b * sz};
    }

    private static double[] residuals(double[] z, double frequency, double[] coefficients) {
        double[] residuals = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            double angle = 2 * FastMath.PI * frequency * i;
            residuals[i] = z[i] - coefficients[0] * StrictMath.cos(angle) - coefficients[1] * StrictMath.sin(angle);
        }
        return residuals;
    }
}
