package dev.ttsmark.harness.run.load;

import dev.ttsmark.harness.measure.LoadStep;

/** Of the requests of a step, lost ones among them, those that went well; not a number without any. */
public final class Shares {

    private Shares() {}

    public static double heardWithin(LoadStep step, double seconds) {
        return (double) step.ttfbSeconds().countUpTo(seconds) / step.requests().due();
    }

    /** Those that came whole and whose playback never stood still for longer. */
    static double playedWithin(LoadStep step, double seconds) {
        return (double) step.waitSeconds().countUpTo(seconds) / step.requests().due();
    }
}
