package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.summary.LadderFit.Fitted;
import java.util.List;
import java.util.Optional;

/**
 * Where the time of one configuration's calls in one language arises, as far as stage marks tell.
 *
 * @param overheadSeconds fixed cost of a call, by the line of totals over audio
 * @param longestTotalSeconds total of the longest text
 * @param parts of a call, in order; empty where the engine gave no marks
 * @param firstSight what the first call of a text takes beyond later ones; empty where none was measured
 */
public record Origin(
        String run,
        String configuration,
        String language,
        Fitted overheadSeconds,
        double longestTotalSeconds,
        List<PartCost> parts,
        Optional<FirstSight> firstSight) {

    /** What an engine does one after another. */
    public enum Part {
        /** From text to the network's input. */
        BEFORE,
        /** The network. */
        INFER,
        /** From its output to PCM on the host. */
        AFTER
    }

    /**
     * The line of one part over the same texts as that of totals.
     *
     * @param fixedSeconds what it takes however short the text
     * @param longestSeconds what it takes in the longest text
     */
    public record PartCost(Part part, Fitted fixedSeconds, double longestSeconds) {}

    /**
     * @param seconds mean over texts, then over rounds
     * @param interval 95 % over rounds; empty for fewer than two
     */
    public record FirstSight(double seconds, Optional<Interval> interval) {}
}
