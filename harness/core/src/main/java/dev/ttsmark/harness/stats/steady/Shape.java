package dev.ttsmark.harness.stats.steady;

import org.apache.commons.math3.util.FastMath;

/** What a series looks like. */
sealed interface Shape {

    /** What it leaves of a series centred on its mean, its coefficients fitted by least squares. */
    double[] residuals(double[] z);

    /** Nats that it must gain over one level: for its coefficients, and for the search for them. */
    double price(int n);

    /** One level. */
    record Constant() implements Shape {

        @Override
        public double[] residuals(double[] z) {
            return z;
        }

        @Override
        public double price(int n) {
            return 0;
        }
    }

    /** Several levels; the first start is 0. */
    record Steps(int[] starts) implements Shape {

        /**
         * A change costs 2.5 · ln n − 3.7 nats: its place, its size and the search for them. Between 1.5 and 2 · ln n for
         * the lengths of practice (Zhang and Siegmund 2007 derive 1.5); short series are judged more readily, since they
         * would otherwise hide what the calibration shows can be seen.
         */
        private static final double CHANGE_PER_LOG = 2.5;

        private static final double CHANGE_LESS = 3.7;

        @Override
        public double[] residuals(double[] z) {
            double[] residuals = new double[z.length];
            for (int s = 0; s < starts.length; s++) {
                int to = s + 1 < starts.length ? starts[s + 1] : z.length;
                double sum = 0;
                for (int i = starts[s]; i < to; i++) {
                    sum += z[i];
                }
                double mean = sum / (to - starts[s]);
                for (int i = starts[s]; i < to; i++) {
                    residuals[i] = z[i] - mean;
                }
            }
            return residuals;
        }

        @Override
        public double price(int n) {
            return (starts.length - 1) * (CHANGE_PER_LOG * FastMath.log(n) - CHANGE_LESS);
        }

        /** The same with one change fewer. */
        Steps without(int change) {
            int[] fewer = new int[starts.length - 1];
            System.arraycopy(starts, 0, fewer, 0, change);
            System.arraycopy(starts, change + 1, fewer, change, fewer.length - change);
            return new Steps(fewer);
        }
    }

    /**
     * A line.
     *
     * @param change from first to last point, in logarithms
     */
    record Trending(double change) implements Shape {

        /** Less than a change, as a line has no place to search for. */
        private static final double PRICE = 5;

        static Trending of(double[] z) {
            return new Trending(slope(z) * (z.length - 1));
        }

        @Override
        public double[] residuals(double[] z) {
            double slope = slope(z);
            double[] residuals = new double[z.length];
            for (int i = 0; i < z.length; i++) {
                residuals[i] = z[i] - slope * (i - (z.length - 1) / 2.0);
            }
            return residuals;
        }

        @Override
        public double price(int n) {
            return PRICE;
        }

        private static double slope(double[] z) {
            double n = z.length;
            double product = 0;
            for (int i = 0; i < z.length; i++) {
                product += (i - (n - 1) / 2) * z[i];
            }
            return product / (n * (n * n - 1) / 12);
        }
    }

    /** A sinusoid about one level. */
    record Cycling(Sinusoid sinusoid) implements Shape {

        /** Two coefficients, and a search over n ÷ 2 frequencies. */
        private static final double MORE = 6.5;

        @Override
        public double[] residuals(double[] z) {
            return sinusoid.residualsOf(z);
        }

        @Override
        public double price(int n) {
            return FastMath.log(n) + MORE;
        }
    }
}
