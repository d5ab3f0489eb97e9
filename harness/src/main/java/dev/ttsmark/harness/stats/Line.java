package dev.ttsmark.harness.stats;

/** {@code y = a + b · x}. */
public record Line(double a, double b) {

    private static final int ITERATIONS = 3;
    /** A fitted value this far below its point would give that point all the weight. */
    private static final double SMALLEST_FIT = 0.1;

    public double at(double x) {
        return a + b * x;
    }

    /**
     * Least squares of relative residuals: weights 1 ÷ fit², first from the points, then three times from the line.
     *
     * @param x at least two different values
     * @param y above 0
     */
    public static Line relative(double[] x, double[] y) {
        Line line = weighted(x, y, y);
        for (int i = 0; i < ITERATIONS; i++) {
            double[] scale = new double[x.length];
            for (int k = 0; k < x.length; k++) {
                scale[k] = Math.max(line.at(x[k]), SMALLEST_FIT * y[k]);
            }
            line = weighted(x, y, scale);
        }
        return line;
    }

    /** Residual as a share of the fitted value. */
    public double residual(double x, double y) {
        return (y - at(x)) / Math.max(at(x), SMALLEST_FIT * y);
    }

    private static Line weighted(double[] x, double[] y, double[] scale) {
        double sw = 0;
        double swx = 0;
        double swy = 0;
        for (int k = 0; k < x.length; k++) {
            double w = 1 / (scale[k] * scale[k]);
            sw += w;
            swx += w * x[k];
            swy += w * y[k];
        }
        double mx = swx / sw;
        double my = swy / sw;
        double sxy = 0;
        double sxx = 0;
        for (int k = 0; k < x.length; k++) {
            double w = 1 / (scale[k] * scale[k]);
            sxy += w * (x[k] - mx) * (y[k] - my);
            sxx += w * (x[k] - mx) * (x[k] - mx);
        }
        double b = sxy / sxx;
        return new Line(my - b * mx, b);
    }
}
