/**
 * Verdicts: whether a candidate may replace a baseline, and whether it keeps its budgets.
 *
 * <p>{@link dev.ttsmark.harness.decide.Gate} is the way in. It judges {@link dev.ttsmark.harness.decide.Side}s, which come
 * from run directories or from tables, by {@link dev.ttsmark.harness.decide.Rules}. Missing, unsteady or unequal is
 * INVALID and "not significant" is INCONCLUSIVE: neither is ever PASS.
 */
package dev.ttsmark.harness.decide;
