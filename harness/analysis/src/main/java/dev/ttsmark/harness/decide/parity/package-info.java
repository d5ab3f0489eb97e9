/**
 * Whether a configuration still says what the reference configuration of the same model says, judged by recordings:
 * {@link dev.ttsmark.harness.decide.parity.Parity} is the way in.
 */
package dev.ttsmark.harness.decide.parity;
