package dev.ttsmark.harness.stats.steady;

/**
 * A call as {@link ProcessSteadiness} sees it.
 *
 * @param text any number, one a text
 * @param firstSight whether its process had not seen this text before
 * @param seconds above 0
 */
public record TimedCall(int text, Regime regime, boolean firstSight, double seconds) {}
