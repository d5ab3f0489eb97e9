package dev.ttsmark.harness.stats.steady;

/**
 * Consecutive calls at one level.
 *
 * @param from index of the first call
 * @param to index after the last call
 * @param medianSeconds of all calls in it, outliers included
 */
public record Segment(int from, int to, double medianSeconds) {

    public int calls() {
        return to - from;
    }
}
