package dev.ttsmark.harness.stats.steady;

/** What a series looks like once spikes are cut. */
sealed interface Shape {

    /** One level. */
    record Constant() implements Shape {}

    /** Several levels; the first start is 0. */
    record Steps(int[] starts) implements Shape {}

    /**
     * A line.
     *
     * @param change from first to last point, in logarithms
     */
    record Trending(double change) implements Shape {}

    /** A sinusoid about one level. */
    record Cycling(Sinusoid sinusoid) implements Shape {}
}
