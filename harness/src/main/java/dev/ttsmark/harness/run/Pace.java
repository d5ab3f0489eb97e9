package dev.ttsmark.harness.run;

import dev.ttsmark.harness.corpus.Utterance;
import java.util.List;

/** How fast a round goes, so that a short one speaks every text a little rather than a few texts fully. */
final class Pace {

    private long characters;
    private long millis;

    /** A call of that text took so long, all told. */
    void spoke(Utterance text, long tookMillis) {
        characters += text.characters();
        millis += tookMillis;
    }

    /**
     * The most calls that leave time for the texts to come.
     *
     * @param wanted if time were no matter
     * @param order of the texts in this round
     * @param at the text whose first call has just been made
     */
    CallCounts affordable(CallCounts wanted, List<Utterance> order, int at, long millisLeft) {
        List<CallCounts> levels = wanted.levels();
        return levels.stream()
                .filter(level -> charactersAhead(level, order, at) * millis <= (double) millisLeft * characters)
                .findFirst()
                .orElse(levels.get(levels.size() - 1));
    }

    private static double charactersAhead(CallCounts counts, List<Utterance> order, int at) {
        int repeated = counts.warmUp() + counts.measured();
        double ahead = (double) order.get(at).characters() * repeated;
        for (Utterance later : order.subList(at + 1, order.size())) {
            ahead += (double) later.characters() * (1 + repeated);
        }
        for (Utterance text : order) {
            ahead += (double) text.characters() * counts.shuffledPasses();
        }
        return ahead;
    }
}
