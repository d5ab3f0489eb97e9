package dev.ttsmark.harness.run;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.run.RoundCost.Kind;
import dev.ttsmark.harness.run.RoundCost.TextCost;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How fast a round goes, so that a short one speaks every text a little rather than a few texts fully. What earlier
 * rounds cost is better known than what a cold first call tells.
 */
final class Pace {

    private final Map<String, TextCost> known;
    private final Map<Kind, Rate> all = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<Utterance, Rate>> own = new EnumMap<>(Kind.class);

    /** @param known costs of texts from earlier rounds, by id */
    Pace(Map<String, TextCost> known) {
        this.known = known;
    }

    private static final class Rate {
        private long characters;
        private long millis;

        void add(Utterance text, long tookMillis) {
            characters += text.characters();
            millis += tookMillis;
        }

        double seconds(Utterance text) {
            return text.characters() * (millis / 1e3) / characters;
        }
    }

    /** A call of that text took so long, all told. */
    void spoke(Utterance text, Kind kind, long tookMillis) {
        all.computeIfAbsent(kind, k -> new Rate()).add(text, tookMillis);
        own.computeIfAbsent(kind, k -> new HashMap<>())
                .computeIfAbsent(text, t -> new Rate())
                .add(text, tookMillis);
    }

    /**
     * Of a round that goes on as it began.
     *
     * @param startSeconds of the process, first calls not counted
     */
    RoundCost cost(Collection<Utterance> texts, double startSeconds) {
        return new RoundCost(
                startSeconds, texts.stream().collect(Collectors.toMap(Utterance::qualifiedId, this::cost)));
    }

    /** A text not known yet costs as much a character as others in this round. */
    private TextCost cost(Utterance text) {
        TextCost learnt = known.get(text.qualifiedId());
        if (learnt != null) {
            return learnt;
        }
        TextCost usual = RoundCost.cost(kind -> seconds(all.get(kind), text), 0);
        return RoundCost.cost(
                kind -> seconds(own.getOrDefault(kind, Map.of()).get(text), text), usual.changingSeconds());
    }

    private static double seconds(Rate rate, Utterance text) {
        return rate == null ? Double.NaN : rate.seconds(text);
    }
}
