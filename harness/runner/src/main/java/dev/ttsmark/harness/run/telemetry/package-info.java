/**
 * What the machine draws and how its GPUs are doing while an engine speaks: meters, and a thread in the engine's process
 * that reads them.
 */
package dev.ttsmark.harness.run.telemetry;
