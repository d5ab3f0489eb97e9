package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.run.RoundCost.TextCost;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two texts of 10 and 20 characters, at 100 ms a character. */
class PaceTest {

    private static final Utterance SHORT = new Utterance("c", "1", "en", "x".repeat(10));
    private static final Utterance LONG = new Utterance("c", "2", "en", "x".repeat(20));
    private static final CallCounts WANTED = new CallCounts(1, 3, 1);

    private final Pace unknowing = new Pace(Map.of(), List.of());

    @Test
    void callsFitIntoTheTimeThatIsLeftForAllTexts() {
        unknowing.spoke(SHORT, true, 1_000);
        // 4 further calls of the short text, 5 of the long one, and a pass over both: 170 characters.
        assertThat(affordable(unknowing, 17_000)).isEqualTo(WANTED);
        assertThat(affordable(unknowing, 16_999)).isEqualTo(new CallCounts(1, 2, 1));
        assertThat(affordable(unknowing, 8_000)).isEqualTo(new CallCounts(0, 1, 1));
        assertThat(affordable(unknowing, 1))
                .as("never fewer than one measured call")
                .isEqualTo(new CallCounts(0, 1, 0));
    }

    @Test
    void beforeAnythingWasSpokenNothingIsCut() {
        assertThat(affordable(unknowing, 10)).isEqualTo(WANTED);
    }

    @Test
    void aColdFirstCallDoesNotSetThePaceWhereEarlierRoundsDo() {
        Pace knowing = new Pace(Map.of("c/1", new TextCost(10, 1), "c/2", new TextCost(2, 2)), List.of());
        knowing.spoke(SHORT, true, 10_000);
        assertThat(affordable(knowing, 17_000)).isEqualTo(WANTED);
        assertThat(affordable(knowing, 16_999)).isEqualTo(new CallCounts(1, 2, 1));
    }

    @Test
    void furtherCallsOfThisRoundTellMoreThanFirstOnes() {
        unknowing.spoke(SHORT, true, 3_000);
        unknowing.spoke(SHORT, false, 1_000);
        // First calls at 300 ms a character, others at 100: the long text costs 6 s once, then 2 s each.
        assertThat(affordable(unknowing, 21_000)).isEqualTo(WANTED);
        assertThat(affordable(unknowing, 20_999)).isEqualTo(new CallCounts(1, 2, 1));
    }

    private static CallCounts affordable(Pace pace, long millisLeft) {
        return pace.affordable(WANTED, List.of(SHORT, LONG), 0, millisLeft);
    }
}
