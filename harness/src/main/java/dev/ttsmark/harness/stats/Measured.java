package dev.ttsmark.harness.stats;

/** One metric of one series of calls. */
public record Measured(Estimate estimate, Tail p95) {}
