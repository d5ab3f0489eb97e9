package dev.ttsmark.harness.stats.fit;

import org.apache.commons.math3.linear.SingularMatrixException;

/** Least squares of two or three columns, thousands of times: modified Gram–Schmidt, without a matrix object a time. */
final class LeastSquares {

    /** A column that keeps less than this share of its length beside those before it is one of them. */
    private static final double SINGULAR = 1e-9;

    private LeastSquares() {}

    /**
     * Factors of columns that come closest to {@code right}.
     *
     * @param columns overwritten
     * @param right overwritten
     */
    static double[] solve(double[][] columns, double[] right) {
        int n = columns.length;
        double[][] shares = new double[n][n];
        double[] factors = new double[n];
        for (int i = 0; i < n; i++) {
            double before = dot(columns[i], columns[i]);
            for (int j = 0; j < i; j++) {
                shares[j][i] = take(columns[j], columns[i]);
            }
            if (!(dot(columns[i], columns[i]) > SINGULAR * SINGULAR * before)) {
                throw new SingularMatrixException();
            }
            factors[i] = take(columns[i], right);
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                factors[i] -= shares[i][j] * factors[j];
            }
        }
        return factors;
    }

    /** Takes what lies along a column out of another, and says how much of it there was. */
    private static double take(double[] column, double[] from) {
        double share = dot(column, from) / dot(column, column);
        for (int k = 0; k < from.length; k++) {
            from[k] -= share * column[k];
        }
        return share;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
