package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.stats.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * One text spoken by one engine configuration in one run: a row of the steady-state table.
 *
 * @param utterance {@code corpus/id}
 * @param characters code points
 * @param tokens ids fed to the network, over all chunks; 0 where no call succeeded
 * @param chunks pieces synthesised one after another
 * @param symbolMode how text became symbols; token counts of two modes cannot be compared
 * @param failedCalls of any phase
 * @param headline calls that figures are of: those of its configuration's regime, or all where both agree
 * @param changing calls after another text
 * @param same calls after the same text
 * @param firstShapeSeconds total of the first call with this length in a process
 * @param stages empty where the engine gave no marks
 */
public record CellSummary(
        String run,
        String configuration,
        String utterance,
        String language,
        int characters,
        int tokens,
        int droppedSymbols,
        int chunks,
        String symbolMode,
        int failedCalls,
        Series headline,
        Series changing,
        Series same,
        Optional<Estimate> firstShapeSeconds,
        Optional<AudioSummary> audio,
        List<StageShare> stages) {

    /** An estimate of the headline; empty where the metric has no value. */
    public Optional<Estimate> estimate(String metric) {
        return Optional.ofNullable(headline.metrics().get(metric)).map(Measured::estimate);
    }
}
