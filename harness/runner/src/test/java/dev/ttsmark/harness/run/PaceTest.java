package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.run.RoundCost.Kind;
import dev.ttsmark.harness.run.RoundCost.TextCost;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two texts of 10 and 20 characters. */
class PaceTest {

    private static final Utterance SHORT = new Utterance("c", "1", "en", "x".repeat(10));
    private static final Utterance LONG = new Utterance("c", "2", "en", "x".repeat(20));

    private final Pace unknowing = new Pace(Map.of());

    @Test
    void beforeAnythingWasSpokenNothingIsKnown() {
        assertThat(cost(unknowing, LONG)).isEqualTo(new TextCost(0, 0, 0));
    }

    @Test
    void aTextNotHeardYetCostsAsMuchACharacterAsOthers() {
        unknowing.spoke(SHORT, Kind.FIRST, 3_000);
        assertThat(cost(unknowing, LONG)).isEqualTo(new TextCost(6, 6, 6));
        unknowing.spoke(SHORT, Kind.CHANGING, 2_000);
        assertThat(cost(unknowing, LONG).changingSeconds()).isEqualTo(4);
    }

    @Test
    void callsOfATextTellMoreOfItThanCallsOfOthersAndTheLikestMost() {
        unknowing.spoke(SHORT, Kind.FIRST, 3_000);
        unknowing.spoke(SHORT, Kind.SAME, 500);
        unknowing.spoke(LONG, Kind.FIRST, 4_000);
        assertThat(cost(unknowing, SHORT)).isEqualTo(new TextCost(3, 0.5, 0.5));
        assertThat(cost(unknowing, LONG)).isEqualTo(new TextCost(4, 4, 4));
        unknowing.spoke(SHORT, Kind.CHANGING, 900);
        unknowing.spoke(SHORT, Kind.CHANGING, 1_100);
        assertThat(cost(unknowing, SHORT)).isEqualTo(new TextCost(3, 1, 0.5));
    }

    @Test
    void earlierRoundsTellMoreThanThisOne() {
        TextCost known = new TextCost(10, 2, 1);
        Pace knowing = new Pace(Map.of("c/1", known));
        knowing.spoke(SHORT, Kind.FIRST, 20_000);
        assertThat(cost(knowing, SHORT)).isEqualTo(known);
    }

    private static TextCost cost(Pace pace, Utterance text) {
        return pace.cost(List.of(text), 0).texts().get(text.qualifiedId());
    }
}
