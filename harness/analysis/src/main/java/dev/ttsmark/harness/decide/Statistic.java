package dev.ttsmark.harness.decide;

/** What a budget limits. */
public enum Statistic {
    /** Mean of the rounds' medians, geometric, with its interval over rounds. */
    MEDIAN(0.5),
    P90(0.90),
    P95(0.95),
    P99(0.99);

    private final double share;

    Statistic(double share) {
        this.share = share;
    }

    /** Share of the calls that must keep the limit. */
    public double share() {
        return share;
    }
}
