package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.corpus.Utterance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two texts of 10 and 20 characters, at 100 ms a character. */
class PaceTest {

    private static final Utterance SHORT = new Utterance("c", "1", "en", "x".repeat(10));
    private static final Utterance LONG = new Utterance("c", "2", "en", "x".repeat(20));
    private static final CallCounts WANTED = new CallCounts(1, 3, 1);

    private final Pace pace = new Pace();

    @Test
    void callsFitIntoTheTimeThatIsLeftForAllTexts() {
        pace.spoke(SHORT, 1_000);
        // 4 further calls of the short text, 5 of the long one, and a pass over both: 170 characters.
        assertThat(affordable(17_000)).isEqualTo(WANTED);
        assertThat(affordable(16_999)).isEqualTo(new CallCounts(1, 2, 1));
        assertThat(affordable(8_000)).isEqualTo(new CallCounts(0, 1, 1));
        assertThat(affordable(1)).as("never fewer than one measured call").isEqualTo(new CallCounts(0, 1, 0));
    }

    @Test
    void beforeAnythingWasSpokenNothingIsCut() {
        assertThat(affordable(10)).isEqualTo(WANTED);
    }

    private CallCounts affordable(long millisLeft) {
        return pace.affordable(WANTED, List.of(SHORT, LONG), 0, millisLeft);
    }
}
