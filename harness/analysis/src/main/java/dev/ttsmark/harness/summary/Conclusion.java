package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.compare.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * Which configuration to deploy for what, as far as was measured.
 *
 * @param choices for each run and use, in the order of {@link Use}
 */
public record Conclusion(List<Choice> choices) {

    /** What a configuration may be chosen for. */
    public enum Use {
        /** Shortest wait for first audio. */
        LOWEST_TTFB,
        /** Least computing time for a second of audio. */
        LOWEST_RTF,
        /** Smallest process. */
        LOWEST_MEMORY,
        /** Terms of the weights. */
        COMMERCIAL_USE,
        /** Languages spoken. */
        LANGUAGES
    }

    /** How clear the answer is. */
    public enum Standing {
        /** One is ahead of every other, and the rounds separate them. */
        WINS,
        /** The best are the same within 5 %. */
        TIED,
        /** The rounds do not separate the best. */
        NOT_SEPARATED,
        /** One configuration only, so nothing to compare with. */
        ALONE,
        NOT_MEASURED,
        /** A fact about each configuration, not a contest. */
        FACT
    }

    /**
     * The answer for one use.
     *
     * @param language of the texts compared; empty where the use has none
     * @param winner empty unless {@code WINS}
     * @param contenders best first
     * @param sentence the answer with its figures
     * @param cause what measured difference carries it; says "not measured" where none does; empty without a winner
     */
    public record Choice(
            String run,
            Use use,
            Optional<String> language,
            Standing standing,
            Optional<String> winner,
            List<Contender> contenders,
            Bilingual sentence,
            Optional<Bilingual> cause) {

        Choice withCause(Optional<Bilingual> found) {
            return new Choice(run, use, language, standing, winner, contenders, sentence, found);
        }
    }

    /**
     * One configuration in the contest.
     *
     * @param value over the texts that all contenders spoke; empty for facts
     * @param overWinner its ratio to the first; empty for the first itself
     */
    public record Contender(String configuration, Optional<Estimate> value, Optional<Ratio> overWinner) {}
}
