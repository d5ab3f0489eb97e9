package dev.ttsmark.harness.decide.choose;

import dev.ttsmark.harness.decide.choose.Candidate.Basis;
import dev.ttsmark.harness.stats.fit.Cost;
import dev.ttsmark.harness.stats.fit.CostFit;

/**
 * A metric over text length, from the lengths that were measured: the fitted line where it fits, else straight between
 * neighbours. Outside the range it says nothing.
 *
 * @param x characters, ascending, each once
 * @param y values above 0
 */
record LengthModel(double[] x, double[] y, Basis basis) {

    private static final int FEWEST_POINTS = 3;

    static Basis basisOf(double[] x, double[] y) {
        if (x.length < FEWEST_POINTS) {
            return Basis.BETWEEN;
        }
        Cost line = Cost.line(x, y);
        for (int i = 0; i < x.length; i++) {
            if (Math.abs(line.residual(x[i], 1, y[i])) >= CostFit.FITS_WITHIN) {
                return Basis.BETWEEN;
            }
        }
        return Basis.FIT;
    }

    double at(int characters) {
        return basis == Basis.FIT ? Cost.line(x, y).at(characters, 1) : between(characters);
    }

    private double between(int characters) {
        int above = 0;
        while (above < x.length - 1 && x[above] < characters) {
            above++;
        }
        if (above == 0 || x[above] == characters) {
            return y[above];
        }
        double share = (characters - x[above - 1]) / (x[above] - x[above - 1]);
        return y[above - 1] + share * (y[above] - y[above - 1]);
    }
}
