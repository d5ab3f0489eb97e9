package dev.ttsmark.harness.run;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.run.RoundCost.TextCost;
import java.util.List;
import java.util.Map;

/**
 * How fast a round goes, so that a short one speaks every text a little rather than a few texts fully. What earlier
 * rounds cost is better known than what a cold first call tells.
 */
final class Pace {

    private final Map<String, TextCost> known;
    private final List<Take> takes;
    private final Rate first = new Rate();
    private final Rate further = new Rate();

    /**
     * @param known costs of texts from earlier rounds, by id
     * @param takes recordings to be made when all texts are spoken
     */
    Pace(Map<String, TextCost> known, List<Take> takes) {
        this.known = known;
        this.takes = takes;
    }

    private static final class Rate {
        private long characters;
        private long millis;

        double seconds(Utterance text) {
            return characters == 0 ? 0 : text.characters() * (millis / 1e3) / characters;
        }
    }

    /**
     * A call of that text took so long, all told.
     *
     * @param isFirst whether it was the text's first in this process
     */
    void spoke(Utterance text, boolean isFirst, long tookMillis) {
        Rate rate = isFirst ? first : further;
        rate.characters += text.characters();
        rate.millis += tookMillis;
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
                .filter(level -> secondsAhead(level, order, at) <= millisLeft / 1e3)
                .findFirst()
                .orElse(levels.get(levels.size() - 1));
    }

    private double secondsAhead(CallCounts counts, List<Utterance> order, int at) {
        int repeated = counts.warmUp() + counts.measured();
        double ahead = cost(order.get(at)).furtherSeconds() * repeated;
        for (Utterance later : order.subList(at + 1, order.size())) {
            ahead += cost(later).firstSeconds() + repeated * cost(later).furtherSeconds();
        }
        for (Utterance text : order) {
            ahead += cost(text).furtherSeconds() * counts.shuffledPasses();
        }
        for (Take take : takes) {
            ahead += cost(take.text()).furtherSeconds();
        }
        return ahead;
    }

    /** A text not known yet costs as much a character as others in this round; first calls stand in for further ones. */
    private TextCost cost(Utterance text) {
        TextCost learnt = known.get(text.qualifiedId());
        if (learnt != null) {
            return learnt;
        }
        double firstSeconds = first.seconds(text);
        return new TextCost(firstSeconds, further.characters == 0 ? firstSeconds : further.seconds(text));
    }
}
