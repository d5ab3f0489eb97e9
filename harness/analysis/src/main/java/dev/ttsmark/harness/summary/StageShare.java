package dev.ttsmark.harness.summary;

import dev.ttsmark.engine.Stage;
import dev.ttsmark.harness.stats.Estimate;

/**
 * Where the time of a cell went.
 *
 * @param seconds per call
 * @param share median share of the call's total
 */
public record StageShare(Stage stage, Estimate seconds, double share) {}
