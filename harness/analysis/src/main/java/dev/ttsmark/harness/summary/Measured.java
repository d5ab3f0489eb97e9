package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Tail;

/** One metric of one series of calls. */
public record Measured(Estimate estimate, Tail p95) {}
