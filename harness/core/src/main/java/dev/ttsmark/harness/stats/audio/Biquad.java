package dev.ttsmark.harness.stats.audio;

import org.apache.commons.math3.util.FastMath;

/** A filter of second order: y(n) = b0 x(n) + b1 x(n−1) + b2 x(n−2) − a1 y(n−1) − a2 y(n−2). */
record Biquad(double b0, double b1, double b2, double a1, double a2) {

    /**
     * The bilinear transform of (high s² + middle s + low) ÷ (s² + s ÷ q + 1), s in units of the corner frequency, which
     * is kept exactly.
     */
    static Biquad of(double high, double middle, double low, double q, double cornerHz, int sampleRateHz) {
        double k = FastMath.tan(FastMath.PI * cornerHz / sampleRateHz);
        double a0 = 1 + k / q + k * k;
        return new Biquad(
                (high + middle * k + low * k * k) / a0,
                2 * (low * k * k - high) / a0,
                (high - middle * k + low * k * k) / a0,
                2 * (k * k - 1) / a0,
                (1 - k / q + k * k) / a0);
    }

    double[] filter(double[] samples) {
        double[] filtered = new double[samples.length];
        double one = 0;
        double two = 0;
        for (int n = 0; n < samples.length; n++) {
            double x = samples[n];
            double y = b0 * x + one;
            one = b1 * x - a1 * y + two;
            two = b2 * x - a2 * y;
            filtered[n] = y;
        }
        return filtered;
    }
}
