package dev.ttsmark.harness.stats.steady;

import java.util.Arrays;
import java.util.List;

/**
 * Whether one series, the calls of one text in one process, reached a steady state, and from which call on.
 *
 * @param steadyFrom index of the first call that counts as steady; 0 where there is no steady tail
 * @param n calls looked at
 * @param segments levels in order, covering every call
 * @param tail what was seen from the last change on, whatever the class
 */
public record SteadyState(SteadyClass kind, int steadyFrom, int n, List<Segment> segments, TailEvidence tail) {

    /** With fewer calls a series is {@link SteadyClass#INSUFFICIENT}. */
    public static final int SMALLEST_COUNT = 20;

    public SteadyState {
        segments = List.copyOf(segments);
    }

    /**
     * Classifies a series on its own.
     *
     * @param secondsInOrder of calls in the order made, at least one, finite and above 0; up to a million
     */
    public static SteadyState of(double[] secondsInOrder) {
        return Classifier.classify(secondsInOrder, 1);
    }

    /** The calls that count: from {@link #steadyFrom} on. */
    public double[] steady(double[] secondsInOrder) {
        return Arrays.copyOfRange(secondsInOrder, steadyFrom, secondsInOrder.length);
    }
}
