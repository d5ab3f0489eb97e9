package dev.ttsmark.harness.plan;

/**
 * A load to put on a fresh process.
 *
 * @param level people, or requests a second
 * @param overload whether twice that is put on it as well, and then this again
 */
public record NextLoad(double level, boolean overload) {}
