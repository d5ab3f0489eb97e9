package dev.ttsmark.harness.measure;

import dev.ttsmark.engine.EngineInfo;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A fresh process has opened its engine.
 *
 * @param pid of the engine's process
 * @param startedEpochMillis wall clock when opening began
 * @param loadNanos time {@code EngineProvider.open} took
 * @param rssBytes resident set of the process after opening; 0 bytes never occur, unavailable is -1
 * @param info what is in force, as the engine reports it
 * @param asked empty in rows that were written before it was kept
 */
public record RoundOpened(
        int round,
        String configuration,
        long pid,
        long startedEpochMillis,
        long loadNanos,
        long rssBytes,
        EngineInfo info,
        Optional<Asked> asked)
        implements Row {

    /**
     * What the plan asks of an engine, to be held against what is in force.
     *
     * @param device or execution provider, as written; empty where the engine's own choice holds
     * @param threads that compute one call; empty where the engine chooses itself
     */
    public record Asked(Optional<String> device, OptionalInt threads) {}
}
