package dev.ttsmark.harness.analyze;

import dev.ttsmark.harness.stats.Interval;
import java.util.Optional;

/** A value and its 95 % interval, where there is one. */
public record Figure(double value, Optional<Interval> interval) {}
