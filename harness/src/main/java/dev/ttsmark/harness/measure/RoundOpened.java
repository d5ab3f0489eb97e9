package dev.ttsmark.harness.measure;

import dev.ttsmark.engine.EngineInfo;

/**
 * A fresh process has opened its engine.
 *
 * @param pid of the engine's process
 * @param startedEpochMillis wall clock when opening began
 * @param loadNanos time {@code EngineProvider.open} took
 * @param rssBytes resident set of the process after opening; 0 bytes never occur, unavailable is -1
 * @param info what is in force, as the engine reports it
 */
public record RoundOpened(
        int round,
        String configuration,
        long pid,
        long startedEpochMillis,
        long loadNanos,
        long rssBytes,
        EngineInfo info)
        implements Row {}
