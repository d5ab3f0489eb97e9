package dev.ttsmark.harness.stats;

/** {@code y = a + b · x}. */
public record Line(double a, double b) {}
