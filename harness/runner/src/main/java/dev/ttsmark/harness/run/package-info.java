/**
 * Measures: rounds in fresh processes through JMH forks, interleaved and budgeted, every call a row.
 *
 * <p>{@link dev.ttsmark.harness.run.Runs} is the way in. {@link dev.ttsmark.harness.run.RoundBenchmark} and what it uses
 * run in the engine's process; everything else in the parent, which never loads an engine's native library.
 */
package dev.ttsmark.harness.run;
