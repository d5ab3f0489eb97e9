package dev.ttsmark.harness.calibration;

import java.util.Locale;

/**
 * A share that a simulation must reach.
 *
 * @param what it is a share of, as {@code cell: claim}
 * @param share found
 * @param low at least this
 * @param high at most this
 * @param runs behind it
 */
record Goal(String what, double share, double low, double high, int runs) {

    static Goal atLeast(String what, double share, double low, int runs) {
        return new Goal(what, share, low, 1, runs);
    }

    static Goal atMost(String what, double share, double high, int runs) {
        return new Goal(what, share, 0, high, runs);
    }

    /** What is claimed of every cell: the words after the last colon. */
    String claim() {
        return what.substring(what.lastIndexOf(':') + 1).strip();
    }

    /** Reached as it would be printed, in whole percent. */
    boolean met() {
        double printed = Math.rint(share * 100) / 100;
        return low - 1e-9 <= printed && printed <= high + 1e-9;
    }

    /** Not missed by more than the luck of a small sample explains: four standard errors. */
    boolean plausible() {
        double luck = 4 * Math.sqrt(0.25 / runs);
        double near = share > 0.5 ? Math.max(low, 0.5) : Math.min(high, 0.5);
        double error = Math.min(luck, 4 * Math.sqrt(near * (1 - near) / runs) + 1.0 / runs);
        return low - error <= share && share <= high + error;
    }

    String wanted() {
        if (high >= 1) {
            return "≥ " + percent(low);
        }
        return low <= 0 ? "≤ " + percent(high) : percent(low) + " to " + percent(high);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100).replace(".0 %", " %");
    }
}
