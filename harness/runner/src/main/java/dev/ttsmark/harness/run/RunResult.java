package dev.ttsmark.harness.run;

import java.util.List;

/**
 * How a run ended.
 *
 * @param configurations in the plan's order
 * @param interrupted whether Ctrl-C ended it
 * @param complete whether everything was measured, and time was not what ended it
 * @param reason why measuring stopped, one sentence
 */
public record RunResult(List<Configuration> configurations, boolean interrupted, boolean complete, String reason) {

    /**
     * How one configuration fared.
     *
     * @param rounds that came to their end
     * @param failedRounds that did not
     * @param measuredCalls that count
     * @param failedCalls of any phase
     * @param lastFailure one sentence; empty where nothing failed
     */
    public record Configuration(
            String name, int rounds, int failedRounds, long measuredCalls, long failedCalls, String lastFailure) {

        public boolean isMeasured() {
            return measuredCalls > 0;
        }
    }

    public RunResult {
        configurations = List.copyOf(configurations);
    }
}
