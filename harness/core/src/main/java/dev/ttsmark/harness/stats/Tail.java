package dev.ttsmark.harness.stats;

import java.util.Optional;

/**
 * A high percentile of all calls, or how many it would need.
 *
 * @param share 0.95 for P95
 * @param value R-7; empty where {@code calls < neededCalls}: print "n &lt; neededCalls"
 * @param interval 95 %: over rounds, or from order statistics where there is one; empty also where rounds differ too much
 * @param neededCalls smallest n at which the interval exists
 */
public record Tail(double share, Optional<Double> value, Optional<Interval> interval, int calls, int neededCalls) {}
