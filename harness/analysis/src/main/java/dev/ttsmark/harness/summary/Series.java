package dev.ttsmark.harness.summary;

import java.util.Map;

/**
 * Measured calls of one text in one order, or in both.
 *
 * @param metrics metric id to what was measured; a metric without any value is absent
 */
public record Series(int rounds, int calls, Map<String, Measured> metrics) {}
